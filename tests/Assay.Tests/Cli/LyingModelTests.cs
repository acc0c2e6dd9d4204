using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Cli.Loopback;
using Assay.Tests.Digests.Generative;

namespace Assay.Tests.Cli;

/// <summary>
/// A model that lies, from the command to what a reader sees: no false sentence is told as true on the page, in its JSON, in a feed
/// or in a search; the page shows what was refused, why, and what stands in its place.
/// </summary>
public sealed partial class LyingModelTests
{
    [Theory]
    [InlineData("liar", 0)]
    [InlineData("careless", 0)]
    // Of this one nothing is borne out: the digest is the embedded engine's, and the run says so.
    [InlineData(LoopbackModel.Operators, 1)]
    public async Task What_is_refused_is_told_only_as_refused(string manner, int code)
    {
        await using var server = await LoopbackModel.StartAsync();
        using var scratch = new Scratch();
        var call = await IngestAsync(server, scratch, manner);
        Assert.True(call.Code == code, call.Output + call.Errors);
        Assert.Matches(@"sentences blocked +0\n", call.Output);

        await using var served = await ServedFolder.StartAsync(scratch.At("data"));
        using var twin = JsonDocument.Parse(await served.GetAsync("/papers/pubmed/4711.json"));
        var digest = twin.RootElement.GetProperty("digest");
        var refused = digest.GetProperty("writing").GetProperty("refused").EnumerateArray().ToList();
        var lies = refused.Select(static one => one.GetProperty("text").GetString()!).ToList();
        Assert.NotEmpty(lies);
        Assert.All(refused, static one => Assert.NotEmpty(one.GetProperty("why").GetString()!));
        Assert.All(refused, static one => Assert.NotEmpty(one.GetProperty("rules").EnumerateArray()));

        var check = digest.GetProperty("check");
        var told = check.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal("publishable", check.GetProperty("verdict").GetString());
        Assert.All(told, static claim => Assert.Contains(claim.GetProperty("status").GetString(), new[] { "SUPPORTED", "DERIVED", "NOT_CHECKABLE" }));
        Assert.Empty(told.Select(static claim => claim.GetProperty("text").GetString()!).Intersect(lies));
        Assert.All(refused.Select(static one => one.GetProperty("instead").GetString()).OfType<string>(), instead => Assert.Contains(told, claim => claim.GetProperty("text").GetString() == instead));

        var page = Words(await served.GetAsync("/papers/pubmed/4711"));
        var feed = Words(await served.GetAsync("/feeds/all.atom"));
        foreach (var lie in lies.Concat(server.LiesOf(Subject.Trial).Select(static lie => lie.Sentence)))
        {
            // Where the page says what was refused, and nowhere else.
            Assert.Equal(lies.Count(other => other.Contains(lie, StringComparison.Ordinal)), page.Split(lie).Length - 1);
            Assert.DoesNotContain(lie, feed, StringComparison.Ordinal);
            Assert.DoesNotContain(lie, Words(await served.GetAsync("/search?q=" + Uri.EscapeDataString(lie))).Replace(WebUtility.HtmlEncode(lie), "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
        Assert.All(refused, one => Assert.Contains(one.GetProperty("why").GetString()!, page, StringComparison.Ordinal));
    }

    private static async Task<Call> IngestAsync(LoopbackModel server, Scratch scratch, string manner)
    {
        var trial = scratch.Write("trial.jsonl", JsonSerializer.Serialize(new { id = "pubmed:4711", title = Subject.Trial.Title, @abstract = Subject.Trial.Text }));
        return await AssayProcess.EndAsync(AssayProcess.StartIn(new Dictionary<string, string> { ["ASSAY_ENGINE_URL"] = server.Endpoint.ToString(), ["ASSAY_ENGINE_KEY"] = "sk-none" },
            "ingest", trial, "--topic", "thymosin-alpha-1", "--engine", manner, "--data", scratch.At("data")));
    }

    private static string Words(string markup) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, "")), " ");

    [GeneratedRegex("<script.*?</script>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
