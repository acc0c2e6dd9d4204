using Microsoft.Playwright;

namespace Assay.Tests.Browser;

/// <summary>Makes the pictures of docs/images and docs/screens from a served demo, when asked: ASSAY_SCREENS=http://127.0.0.1:5080.</summary>
public sealed class Screens(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Trial = "/papers/pubmed/35616850";

    public static TheoryData<string, string, int, int, bool, string> Pictures => new()
    {
        { "paper.png", Trial, 1280, 1150, false, "#c1" },
        { "paper-dark.png", Trial, 1280, 1150, true, "#c1" },
        { "topic-375.png", "/topics/thymosin-alpha-1", 375, 1200, false, "" },
        { "home.png", "/", 1280, 900, false, "" },
    };

    /// <summary>Every type of page, of the demo's papers.</summary>
    public static TheoryData<string, string> PageTypes => new()
    {
        { "home", "/" }, { "topic", "/topics/thymosin-alpha-1" }, { "topic-list", "/topics/thymosin-alpha-1?type=rct" }, { "outcomes", "/topics/thymosin-alpha-1/outcomes" },
        { "outcome", "/topics/thymosin-alpha-1/outcomes/death.month.rct.rr" }, { "paper", Trial }, { "search", "/search?q=sepsis" }, { "search-nothing", "/search?q=thymosn" },
        { "check", "/check?example" }, { "read", "/read" }, { "plan", "/plan?p1=0.3&p2=0.5" }, { "method", "/about/method" }, { "design", "/about/design" },
        { "paper-corrected", "/papers/pubmed/39814420" }, { "not-found", "/nothing" },
    };

    [Theory, MemberData(nameof(PageTypes))]
    public async Task Every_page_type_is_pictured_in_light_and_dark_narrow_and_wide_on_request(string name, string path)
    {
        const int Tall = 1600, Quality = 50;
        var site = Environment.GetEnvironmentVariable("ASSAY_SCREENS");
        Assert.SkipWhen(string.IsNullOrEmpty(site), "ASSAY_SCREENS names no site.");
        var folder = Directory.CreateDirectory(Path.Combine(Place.Root, "docs", "screens")).FullName;
        var page = await chromium.OpenAsync("/about/method");
        foreach (var width in new[] { 375, 1280 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, Tall);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.GotoAsync(new Uri(new Uri(site), path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
                var file = Path.Combine(folder, $"{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.jpg");
                await page.ScreenshotAsync(new() { Path = file, Type = ScreenshotType.Jpeg, Quality = Quality });
                Assert.InRange(new FileInfo(file).Length, 1, 300_000);
            }
        await page.Context.CloseAsync();
    }

    [Theory, MemberData(nameof(Pictures))]
    public async Task Pictures_for_the_documentation_are_made_on_request(string name, string path, int width, int height, bool dark, string open)
    {
        var site = Environment.GetEnvironmentVariable("ASSAY_SCREENS");
        Assert.SkipWhen(string.IsNullOrEmpty(site), "ASSAY_SCREENS names no site.");
        var page = await chromium.OpenAsync("/about/method", width);
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await page.GotoAsync(new Uri(new Uri(site), path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (open.Length > 0) await page.Locator($"{open} > summary").ClickAsync();
        // The pointer and the focus belong to nobody who reads the picture.
        await page.Mouse.MoveAsync(0, 0);
        await page.EvaluateAsync("document.activeElement.blur()");
        var file = Path.Combine(Place.Root, "docs", "images", name);
        await page.ScreenshotAsync(new() { Path = file });
        Assert.InRange(new FileInfo(file).Length, 1, 300_000);
    }
}
