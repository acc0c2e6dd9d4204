using System.Text.Json;

namespace Assay.Tests.Cli;

public sealed class EvalTests
{
    private static readonly string Gold = Path.Combine(Place.Root, "tests", "Assay.Tests", "Gold", "sentences");

    private const string Good = """{"pmid":"1","title":"A trial.","sentences":[{"text":"A trial.","ratios":[]},{"text":"Zorvenib lowered mortality (HR 0.72, 95% CI 0.60-0.86).","ratios":[{"type":"HR","value":"0.72","start":31,"derivedCi":{"low":"0.60","high":"0.86"}}]}]}""";

    [Fact]
    public async Task A_gold_file_is_scored_with_its_baseline_beside()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("gold.jsonl", Good);
        var predictions = scratch.At("out.jsonl");
        var call = await Call.RunAsync("eval", "ratios", file, "--json", "--predictions", predictions);
        Assert.Equal(0, call.Code);
        var report = Assert.Single(call.Lines());
        Assert.Equal("ratios", report.GetProperty("task").GetString());
        Assert.Equal(1, report.GetProperty("rows")[0].GetProperty("f1").GetDouble());
        Assert.NotEmpty(report.GetProperty("baseline").EnumerateArray());
        using var line = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(predictions, TestContext.Current.CancellationToken)));
        Assert.Equal("1", line.RootElement.GetProperty("id").GetString());
        Assert.Equal(0.72, line.RootElement.GetProperty("predicted")[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_bad_line_is_one_sentence_and_the_rest_is_scored()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("gold.jsonl", $"{Good}\n{{\"pmid\":\"2\"\n");
        var call = await Call.RunAsync("eval", "ratios", file, "--json");
        Assert.Equal(1, call.Code);
        Assert.Equal("assay: gold.jsonl, line 2: the line is not one whole JSON object; it is left out.", call.Errors.Trim());
        Assert.Equal(1, Assert.Single(call.Lines()).GetProperty("documents").GetInt32());
    }

    [Theory]
    [InlineData("nonsense", ".", "there is no task")]
    [InlineData("ratios", "/no/such/file.jsonl", "there is no file or folder")]
    public async Task A_wrong_call_is_one_sentence(string task, string data, string says)
    {
        var call = await Call.RunAsync("eval", task, data);
        Assert.Equal(2, call.Code);
        Assert.Contains(says, call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_corpus_is_told()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("eval", "ratios", scratch.Write("other.jsonl", """{"id":"1","text":"x"}"""));
        Assert.Equal(1, call.Code);
        Assert.Contains("holds no gold of this task", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_in_words_names_every_row()
    {
        var call = await Call.RunAsync("eval", "numbers", Gold);
        Assert.Equal(0, call.Code);
        Assert.Contains("kind, all", call.Output, StringComparison.Ordinal);
        Assert.Contains("ci-bound", call.Output, StringComparison.Ordinal);
        Assert.Contains("bar: kind, all", call.Output, StringComparison.Ordinal);
    }
}
