using Microsoft.Playwright;

namespace Assay.Tests.Browser;

/// <summary>The system's Chromium, driven over the site. Absent, it is a failure: the site was not tested.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>Milliseconds.</summary>
    private const float Patience = 90_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The site it reads.</summary>
    public Web.LiveSite Site { get; } = new() { ReportAddress = "https://example.org/new" };

    public async ValueTask InitializeAsync()
    {
        if (IsSwitchedOff) return;
        Assert.True(File.Exists(Executable), $"{Executable} is missing: install the package chromium, or set ASSAY_NO_BROWSER=1 to leave the browser tests out.");
        await Site.InitializeAsync();
        // A busy machine may take its time to do what a key or a click began.
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (!IsSwitchedOff) await Site.DisposeAsync();
    }

    /// <summary>A page of the site as a reader with this screen sees it.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, bool script = true)
    {
        Assert.SkipWhen(IsSwitchedOff, "ASSAY_NO_BROWSER=1");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Site.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        var reply = await page.GotoAsync(path);
        Assert.True(reply!.Ok, $"{path} answers {reply.Status}.");
        return page;
    }

    private static bool IsSwitchedOff => Environment.GetEnvironmentVariable("ASSAY_NO_BROWSER") == "1";
}
