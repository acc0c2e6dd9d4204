using Microsoft.Playwright;

namespace Assay.Tests.Browser;

/// <summary>Makes the pictures of docs/images from a served demo, when asked: ASSAY_SCREENS=http://127.0.0.1:5080.</summary>
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
