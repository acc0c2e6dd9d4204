using System.Text.Json;
using Assay.Tests.Cli;
using Assay.Tests.Web;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assay.Tests.Browser;

/// <summary>Kinds of pages that the hand-made site does not have: past states, faults, full topics and outcomes, papers beside papers, the site as files.</summary>
public sealed class EveryKindTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Past_states_and_faults_are_for_everyone_and_fit_the_screen()
    {
        var page = await chromium.OpenAsync("/about/method");
        await chromium.Site.Store.PublishAsync(Web.Papers.Trial with { Engine = "another" }, Web.Papers.At.AddDays(1), Token);
        using var json = JsonDocument.Parse(await chromium.Site.Client.GetStringAsync("/papers/pubmed/90000001.json", Token));
        var past = json.RootElement.GetProperty("history")[1].GetProperty("url").GetString()!;
        foreach (var path in new[] { past, "/nothing", "/topics/thymosin-alpha-1?page=none", "/check?digest=a&id=1" })
            await HoldAsync(page, new Uri(chromium.Site.Address, path));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Full_topics_outcomes_and_papers_of_the_sample_are_for_everyone_and_fit_the_screen()
    {
        var page = await chromium.OpenAsync("/about/method");
        using var scratch = new Scratch();
        await using (var trials = await OutcomePageTests.StartAsync(scratch))
            foreach (var path in new[] { "/topics/thymosin-alpha-1", "/topics/thymosin-alpha-1/outcomes", "/search?q=thymosin&topic=thymosin-alpha-1" })
                await HoldAsync(page, new Uri(trials.Client.BaseAddress!, path));
        var data = scratch.At("data");
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        await using var sample = await ServedFolder.StartAsync(data);
        foreach (var path in new[] { "/", "/topics/thymosin-alpha-1", "/topics/thymosin-alpha-1/outcomes", "/papers/pubmed/35616850", "/papers/pubmed/39814420", "/papers/pubmed/30063866" })
            await HoldAsync(page, new Uri(sample.Client.BaseAddress!, path));
        await page.GotoAsync(new Uri(sample.Client.BaseAddress!, "/papers/pubmed/39814420").ToString());
        Assert.True(await page.Locator("[aria-labelledby=beside] li").CountAsync() > 0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_site_as_files_is_for_everyone_and_fits_the_screen()
    {
        var page = await chromium.OpenAsync("/about/method");
        using var scratch = new Scratch();
        var (data, site) = (scratch.At("data"), scratch.At("site"));
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        Assert.Equal(0, (await Call.RunAsync("publish", "--out", site, "--data", data)).Code);
        foreach (var path in new[] { "live/index.html", "search/index.html", "papers/pubmed/35616850/index.html", "topics/thymosin-alpha-1/index.html" })
            await HoldAsync(page, new Uri(Path.Combine(site, path)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_every_sentence_has_its_source_and_nothing_is_there_that_paper_cannot_do()
    {
        var page = await chromium.OpenAsync("/papers/pubmed/90000001");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("#c1 .quote").IsVisibleAsync());
        foreach (var idle in new[] { ".masthead nav", ".seek", ".crumbs", ".skip", ".files", ".report", ".colophon ul", ".on-screen", ".ledger.is-plain" })
            foreach (var one in await page.Locator(idle).AllAsync()) Assert.False(await one.IsVisibleAsync(), idle);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Context.CloseAsync();
    }

    private static async Task HoldAsync(IPage page, Uri address)
    {
        await page.GotoAsync(address.ToString());
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
            Assert.True(result.Violations.Length == 0, $"{address}, {scheme}: " + string.Join("; ", result.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Take(3).Select(node => node.Target))}")));
        }
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{address} is {over} pixels too wide at {width}.");
        }
    }
}
