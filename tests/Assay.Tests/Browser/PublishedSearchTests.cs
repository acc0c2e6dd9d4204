using System.Text.RegularExpressions;
using Assay.Tests.Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Assay.Tests.Browser;

/// <summary>The search of the site as files, behind a host that knows nothing but files, in a folder of its own.</summary>
public sealed class PublishedSearchTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_reader_types_and_finds_is_helped_where_nothing_is_found_and_goes_by_keys()
    {
        var page = await chromium.OpenAsync("/about/method");
        using var scratch = new Scratch();
        var (data, folder) = (scratch.At("data"), scratch.At("out"));
        Assert.Equal(0, (await Call.RunAsync("demo", "--no-serve", "--data", data)).Code);
        var own = "{\"id\":\"own:1\",\"title\":\"Zorvenib <b>and</b> Tα1\",\"abstract\":\"Of 50 patients 5 died after zorvenib.\"}\n";
        Assert.Equal(0, (await Call.RunAsync("ingest", scratch.Write("own.jsonl", own), "--topic", "thymosin-alpha-1", "--data", data)).Code);
        Assert.Equal(0, (await Call.RunAsync("publish", "--out", folder, "--data", data)).Code);
        await using var files = await ServedAsync(folder);
        var root = files.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        await page.GotoAsync($"{root}/deep/search/index.html");
        var (box, found, hits) = (page.Locator("#q"), page.Locator("#found"), page.Locator("#hits > li"));
        var links = page.Locator("#hits a");

        // Typing finds, however it is spelt, and the address goes along.
        await box.PressSequentiallyAsync("zorveni");
        await Assertions.Expect(found).ToHaveTextAsync("1 paper matches.");
        await Assertions.Expect(links).ToHaveTextAsync("Zorvenib <b>and</b> Tα1");
        Assert.Equal("Zorvenib", await page.Locator("#hits h3 mark").TextContentAsync());
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=zorveni$"));
        await box.FillAsync("talpha1 zorvenib");
        await Assertions.Expect(found).ToContainTextAsync("1 paper matches");
        await box.FillAsync("thymosin");
        await Assertions.Expect(found).ToContainTextAsync("papers match");
        var many = await hits.CountAsync();
        Assert.True(many > 2, $"{many} papers match.");
        await box.FillAsync("thymosin -zorvenib");
        await Assertions.Expect(page.Locator("#hits").GetByText("Zorvenib")).ToHaveCountAsync(0);

        // Where nothing is found: the word that was meant, and the topics.
        await box.FillAsync("zorvenbi");
        await Assertions.Expect(found).ToContainTextAsync("Did you mean zorvenib");
        await found.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 paper matches.");
        await box.FillAsync("qqqqxxxx");
        await Assertions.Expect(found).ToHaveTextAsync("Nothing kept matches: try fewer words, or one of the topics below.");
        await Assertions.Expect(hits).ToHaveCountAsync(0);
        await box.FillAsync("");
        await Assertions.Expect(found).ToHaveTextAsync("");

        // By keys alone: to the box, the words, the first paper found, and in.
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("zorvenib");
        // The list of the whole word, not of its beginning: it is made anew while one types.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"\?q=zorvenib$"));
        await Assertions.Expect(found).ToHaveTextAsync("1 paper matches.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("Zorvenib", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Locator(":focus").PressAsync("Enter");
        // The address is asked for again and again: a wait for the event misses one that comes before it listens.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/deep/papers/own/"));
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    private static async Task<WebApplication> ServedAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = "/deep", StaticFileOptions = { ServeUnknownFileTypes = true } });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
