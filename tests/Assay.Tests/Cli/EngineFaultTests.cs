using System.Text.Json;
using Assay.Cli.Loopback;
using Assay.Tests.Digests.Generative;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Cli;

/// <summary>What goes wrong with a model, through the real command: one sentence, the embedded digest stays, the run goes on and says what happened.</summary>
public sealed class EngineFaultTests
{
    private const string Key = "sk-never-to-be-seen";

    private static string Articles(Scratch scratch) => scratch.Write("trials.jsonl", string.Concat(Enumerable.Range(4711, 2).Select(id =>
        JsonSerializer.Serialize(new { id = $"pubmed:{id}", title = Subject.Trial.Title, @abstract = Subject.Trial.Text.Replace("120", $"{id}", StringComparison.Ordinal) }) + "\n")));

    private static async Task<Call> RunAsync(string url, params string[] arguments) => await AssayProcess.EndAsync(AssayProcess.StartIn(
        new Dictionary<string, string> { ["ASSAY_ENGINE_URL"] = url, ["ASSAY_ENGINE_KEY"] = Key, ["ASSAY_ENGINE_TIMEOUT"] = "1" }, arguments));

    [Theory]
    [InlineData("locked", "does not take the key")]
    [InlineData("unknown", "is not known as unknown")]
    [InlineData("spent", "quota is used up")]
    [InlineData("silent", "gave no answer within 1 seconds")]
    [InlineData("dropped", "broke off in the middle of its answer")]
    [InlineData("foreign", "answered in German instead of English")]
    [InlineData("astray", "as if it had another paper before it")]
    [InlineData("garbled", "could not be read")]
    [InlineData("refusal", "refused to answer")]
    public async Task A_fault_is_one_sentence_and_the_run_goes_on(string manner, string said)
    {
        await using var server = await LoopbackModel.StartAsync();
        using var scratch = new Scratch();
        await HoldsAsync(scratch, await RunAsync(server.Endpoint.ToString(), "ingest", Articles(scratch), "--topic", "thymosin-alpha-1", "--engine", manner, "--data", scratch.At("data")), said);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_one_sentence_and_the_run_goes_on()
    {
        using var scratch = new Scratch();
        await HoldsAsync(scratch, await RunAsync("http://127.0.0.1:9/v1", "ingest", Articles(scratch), "--topic", "thymosin-alpha-1", "--engine", "gone", "--data", scratch.At("data")), "could not be reached at 127.0.0.1");
    }

    [Fact]
    public async Task A_watch_goes_on_says_what_happened_and_ends_with_1()
    {
        using var scratch = new Scratch();
        await using var pubmed = await LoopbackPubMed.StartAsync();
        pubmed.Add(new LoopbackArticle(4711) { Title = "Thymosin alpha 1: " + Subject.Trial.Title, Abstract = Subject.Trial.Text });
        await using var server = await LoopbackModel.StartAsync();
        var call = await AssayProcess.EndAsync(AssayProcess.StartIn(new Dictionary<string, string>
        {
            ["ASSAY_NCBI_URL"] = pubmed.EUtils.ToString(),
            ["ASSAY_ENGINE_URL"] = server.Endpoint.ToString(),
            ["ASSAY_ENGINE_KEY"] = Key,
        }, "watch", "--topic", "thymosin-alpha-1", "--once", "--engine", "locked", "--data", scratch.Folder));
        Assert.Equal((1, ""), (call.Code, call.Errors));
        Assert.Contains("new     1 new and 0 changed", call.Output, StringComparison.Ordinal);
        Assert.Contains("does not take the key", call.Output, StringComparison.Ordinal);
        await using var served = await ServedFolder.StartAsync(scratch.Folder);
        Assert.Contains("Colds lasted 4.5 days", await served.GetAsync("/papers/pubmed/4711.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_to_another_machine_is_refused_before_anything_is_read()
    {
        using var scratch = new Scratch();
        var call = await RunAsync("http://models.example.org/v1", "ingest", Articles(scratch), "--engine", "any", "--data", scratch.At("data"));
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
        Assert.Contains("ASSAY_ENGINE_PLAIN_HTTP=1", call.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.At("data")));
    }

    private static async Task HoldsAsync(Scratch scratch, Call call, string said)
    {
        Assert.Equal(1, call.Code);
        Assert.Empty(call.Errors);
        Assert.True(call.Output.Contains(said, StringComparison.Ordinal), call.Output);
        var line = Assert.Single(call.Output.Split('\n'), one => one.Contains(said, StringComparison.Ordinal));
        Assert.StartsWith("2 digests are the embedded engine's: ", line, StringComparison.Ordinal);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        Assert.Matches(@"pages published +2\n", call.Output);
        Assert.DoesNotContain(Key, call.Output, StringComparison.Ordinal);
        await using var served = await ServedFolder.StartAsync(scratch.At("data"));
        var page = JsonDocument.Parse(await served.GetAsync("/papers/pubmed/4712.json")).RootElement;
        Assert.Contains(said, page.GetProperty("digest").GetProperty("writing").GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"by\":", page.GetProperty("digest").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Colds lasted 4.5 days", page.GetProperty("digest").GetRawText(), StringComparison.Ordinal);
    }
}
