using System.Text.Json;
using Assay.Cli.Loopback;
using Assay.Tests.Cli;
using Assay.Tests.Digests.Generative;

namespace Assay.Tests.Web;

/// <summary>A refused sentence that has another paper's figure says whose it is, on the page and in its JSON.</summary>
public sealed class BorrowedTests
{
    [Fact]
    public async Task A_figure_of_another_paper_of_the_topic_is_named_as_its()
    {
        // Of the first paper it tells the second one's figure, and stays with it.
        await using var server = await LoopbackModel.StartAsync(matter => LoopbackAuthor.Answer(matter.Contains("4.5 days", StringComparison.Ordinal) ? "honest" : "evasive", matter).Replace("4.5 days", "7.3 days", StringComparison.Ordinal));
        using var scratch = new Scratch();
        var trials = scratch.Write("trials.jsonl", Line(4711, Subject.Trial.Text) + Line(4712, Subject.Trial.Text.Replace("4.5 days", "7.3 days", StringComparison.Ordinal)));
        var call = await AssayProcess.EndAsync(AssayProcess.StartIn(new Dictionary<string, string> { ["ASSAY_ENGINE_URL"] = server.Endpoint.ToString(), ["ASSAY_ENGINE_KEY"] = "sk-none" },
            "ingest", trials, "--topic", "thymosin-alpha-1", "--engine", "scripted", "--data", scratch.At("data")));
        Assert.True(call.Code == 0, call.Output + call.Errors);

        await using var served = await ServedFolder.StartAsync(scratch.At("data"));
        var borrowed = await BorrowedAsync(served, 4711);
        Assert.NotEmpty(borrowed);
        Assert.All(borrowed, static one => Assert.Contains("7.3 days", one.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.All(borrowed, static one => Assert.Contains("a figure of another paper, pubmed:4712", one.GetProperty("why").GetString(), StringComparison.Ordinal));
        Assert.Contains("id=\"borrowed\"", await served.GetAsync("/papers/pubmed/4711"), StringComparison.Ordinal);
        Assert.Empty(await BorrowedAsync(served, 4712));
        Assert.DoesNotContain("id=\"borrowed\"", await served.GetAsync("/papers/pubmed/4712"), StringComparison.Ordinal);
    }

    private static string Line(int pmid, string text) => JsonSerializer.Serialize(new { id = $"pubmed:{pmid}", title = Subject.Trial.Title, @abstract = text }) + "\n";

    private static async Task<JsonElement[]> BorrowedAsync(ServedFolder served, int pmid) =>
        [.. JsonDocument.Parse(await served.GetAsync($"/papers/pubmed/{pmid}.json")).RootElement.GetProperty("borrowed").EnumerateArray()];
}
