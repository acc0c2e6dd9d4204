using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assay.Tests.Browser;

public sealed class ReaderTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Trial = "/papers/pubmed/90000001";

    public static TheoryData<string> Paths => ["/", "/topics/thymosin-alpha-1", "/topics/thymosin-alpha-1?type=rct", Trial, "/papers/pubmed/90000002", "/papers/pubmed/90000003",
        "/papers/jsonl/a%2Fb%20%22c%22%3Cd%3E", "/search", "/search?q=survival", "/search?q=nothing-has-this", "/check", "/check?example", "/check?id=90000001", "/check?id=90000001&digest=Survival%20was%2065%25%20with%20T%CE%B11.", "/read", "/read?title=A%20trial&text=We%20randomly%20assigned%20120%20adults%20to%20zorvenib%20(n%3D60)%20or%20placebo%20(n%3D60).%20Death%20occurred%20in%2012%20of%2060%20patients%20(20.0%25)%20in%20the%20zorvenib%20group%20and%20in%2021%20of%2060%20(35.0%25)%20in%20the%20placebo%20group%20(HR%200.52%3B%2095%25%20CI%200.26-0.98%3B%20P%3D0.04).", "/about/method", "/about/design", "/search?q=survival&type=rct&outcome=death", "/search?q=thymosn", "/plan", "/plan?p1=0.3&p2=0.5", "/plan?plan=group-sequential&looks=3", "/topics/thymosin-alpha-1/outcomes"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_opens_a_sentence_and_sees_its_source_with_script_or_without(bool script)
    {
        var page = await chromium.OpenAsync(Trial, script: script);
        var quote = page.Locator("#c1 .quote");
        await Assertions.Expect(quote).ToBeHiddenAsync();
        await page.Locator("#c1 > summary").ClickAsync();
        await Assertions.Expect(quote).ToBeVisibleAsync();
        Assert.Equal(["75.0%", "53.4%", "0.030"], await quote.Locator("mark").AllTextContentsAsync());
        await page.Locator("#c1 > summary").ClickAsync();
        await Assertions.Expect(quote).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_reader_opens_a_sentence_by_keyboard()
    {
        var page = await chromium.OpenAsync(Trial);
        await page.Locator("#c1 > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#c1 .quote")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_source_stands_beside_its_sentence_on_a_wide_screen_and_below_it_on_a_narrow_one()
    {
        foreach (var (width, beside) in new[] { (1280, true), (375, false) })
        {
            var page = await chromium.OpenAsync(Trial, width);
            await page.Locator("#c1 > summary").ClickAsync();
            var sentence = (await page.Locator("#c1 .sentence").BoundingBoxAsync())!;
            var quote = (await page.Locator("#c1 .quote").First.BoundingBoxAsync())!;
            if (beside) Assert.True(quote.X >= sentence.X + sentence.Width, "The source does not stand beside its sentence.");
            else Assert.True(quote.Y >= sentence.Y + sentence.Height, "The source does not stand below its sentence.");
        }
    }

    [Fact]
    public async Task A_reader_searches_and_arrives_at_the_paper_and_goes_back_to_its_topic()
    {
        var page = await chromium.OpenAsync("/");
        var box = page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("transplantation");
        // To the box itself: on a busy machine the page may not have the keyboard.
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=transplantation$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "acute-on-chronic liver failure" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(Trial) + "$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to Thymosin alpha-1 research" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/topics/thymosin-alpha-1$"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_checks_a_digest_by_keyboard_with_script_or_without(bool script)
    {
        var page = await chromium.OpenAsync("/check", 375, script);
        await page.GetByLabel("Paste the abstract").FillAsync("We randomly assigned 120 adults to zorvenib (n=60) or placebo (n=60). Death occurred in 20.0% of the zorvenib group and in 35.0% of the placebo group (P=0.04).");
        await page.GetByLabel("Paste what was written about it").FillAsync("Death occurred in 25.0% of the zorvenib group and in 35.0% of the placebo group.");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Check it" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".judged").First.WaitForAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Blocked");
        // The number leads to the source's and back.
        await page.Locator("#c1 a.number").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#."));
        var there = page.Url[(page.Url.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Assert.Equal("20.0%", await page.Locator($"[id='{there}']").TextContentAsync());
        await page.Locator($"[id='{there}'] a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#c1n1$"));
        await Assertions.Expect(page.Locator(".rewording")).ToBeVisibleAsync();
        // Its own address shows the same.
        await page.GetByRole(AriaRole.Link, new() { Name = "Link to this check" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/check\?q="));
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Blocked");
    }

    [Fact]
    public async Task A_reader_filters_a_topic_by_design()
    {
        var page = await chromium.OpenAsync("/topics/thymosin-alpha-1");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Filter the papers" }).GetByRole(AriaRole.Link, new() { Name = "Animal study" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card h3")).ToHaveTextAsync(["Thymosin α1 in rats"]);
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task No_page_scrolls_sideways_from_320_to_1600_pixels(string path)
    {
        var page = await chromium.OpenAsync(path);
        // With every sentence open, as wide as it gets.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in new[] { 320, 375, 768, 1024, 1280, 1600 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{path} is {over} pixels too wide at {width}.");
        }
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task Axe_finds_nothing_to_complain_of_in_light_or_dark(string path)
    {
        var page = await chromium.OpenAsync(path);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
            Assert.True(result.Violations.Length == 0, $"{path}, {scheme}: "
                + string.Join("; ", result.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Take(3).Select(node => node.Target))}")));
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_browser_finds_nothing_that_the_policy_forbids()
    {
        foreach (var path in new[] { "/", Trial, "/topics/thymosin-alpha-1" })
        {
            var page = await chromium.OpenAsync(path);
            var errors = new List<string>();
            page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
            page.RequestFailed += (_, request) => errors.Add(request.Url);
            await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Empty(errors);
            Assert.True(await page.EvaluateAsync<bool>("document.fonts.check('16px \"Source Serif 4\"')"));
        }
    }

    [Fact]
    public async Task Keys_lead_to_the_search_from_paper_to_paper_and_tell_of_themselves()
    {
        var page = await chromium.OpenAsync("/");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        var first = await page.EvaluateAsync<string>("document.activeElement.href");
        await page.Keyboard.PressAsync("j");
        Assert.NotEqual(first, await page.EvaluateAsync<string>("document.activeElement.href"));
        await page.Keyboard.PressAsync("k");
        Assert.Equal(first, await page.EvaluateAsync<string>("document.activeElement.href"));
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog.keys-help")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.keys-help")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#seek")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("j?");
        await Assertions.Expect(page.Locator("#seek")).ToHaveValueAsync("j?");
        await page.Context.CloseAsync();
    }
}
