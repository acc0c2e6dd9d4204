using Assay.Tests.Cli;
using Assay.Tests.Web;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assay.Tests.Browser;

/// <summary>An outcome's page as readers see it.</summary>
public sealed class OutcomeReaderTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Drawings_fit_the_screen_and_have_words_for_all_in_light_and_dark()
    {
        var page = await chromium.OpenAsync("/plan", script: true);
        using var scratch = new Scratch();
        await using var site = await OutcomePageTests.StartAsync(scratch);
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/topics/thymosin-alpha-1/outcomes/death.month.rct.rr").ToString());
        foreach (var width in new[] { 320, 375, 768, 1280, 1600 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"too wide at {width}");
            await Assertions.Expect(page.Locator("svg.plot:visible")).ToHaveCountAsync(5);
        }
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
            Assert.True(result.Violations.Length == 0, $"{scheme}: " + string.Join("; ", result.Violations.Select(one => $"{one.Id} at {string.Join(", ", one.Nodes.Take(3).Select(node => node.Target))}")));
        }
        Assert.Empty(errors);
    }
}
