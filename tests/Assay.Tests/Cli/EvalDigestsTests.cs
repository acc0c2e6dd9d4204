using System.Text.Json;

namespace Assay.Tests.Cli;

public sealed class EvalDigestsTests
{
    private const string Trial = """{"id":"1","title":"Zorvenib in heart failure","text":"Heart failure is common. We asked whether zorvenib lowers mortality. In this open-label randomised trial, 420 patients received zorvenib (n = 210) or usual care (n = 210). The primary outcome was death by 12 months. Death by 12 months occurred in 21.4% of patients with zorvenib and 30.5% with usual care (hazard ratio 0.66, 95% CI 0.46 to 0.95; p = 0.03). Quality of life did not differ significantly. Serious adverse events occurred in 12% and 11%, respectively. In conclusion, zorvenib may lower mortality in heart failure."}""";

    [Fact]
    public async Task The_embedded_engine_is_scored_and_the_same_run_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("articles.jsonl", Trial);
        var call = await Call.RunAsync("eval", "digests", file, "--json");
        Assert.Equal(0, call.Code);
        var report = Assert.Single(call.Lines());
        Assert.Equal("extractive", report.GetProperty("engine").GetString());
        Assert.Equal(1, Row(report, "sentences kept").GetProperty("f1").GetDouble());
        Assert.Equal(1, Row(report, "numbers traced").GetProperty("f1").GetDouble());
        Assert.Equal(0, report.GetProperty("coverage").EnumerateArray().Single(row => row.GetProperty("part").GetString() == "every part").GetProperty("absent").GetInt32());
        Assert.Equal(call.Output, (await Call.RunAsync("eval", "digests", file, "--json")).Output);
    }

    [Fact]
    public async Task Two_engines_are_set_side_by_side()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("eval", "digests", scratch.Write("articles.jsonl", Trial), "--engine", "loopback/honest", "--against", "loopback/careless", "--json");
        Assert.Equal(0, call.Code);
        var kept = Assert.Single(call.Lines()).GetProperty("paired").EnumerateArray().Single(row => row.GetProperty("name").GetString() == "sentences kept, share");
        Assert.Equal(1, kept.GetProperty("first").GetDouble());
        Assert.True(kept.GetProperty("second").GetDouble() < 1);
        Assert.Equal(1, kept.GetProperty("firstMore").GetInt32());
    }

    [Fact]
    public async Task Two_prompts_are_the_same_engine_twice()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("eval", "digests", scratch.Write("articles.jsonl", Trial), "--engine", "loopback/honest", "--against-prompt", scratch.Write("short.md", "Write less."), "--json");
        Assert.Equal(0, call.Code);
        var names = Assert.Single(call.Lines()).GetProperty("engines").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.All(names, name => Assert.StartsWith("loopback/honest · prompt ", name, StringComparison.Ordinal));
        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public async Task Of_an_engine_that_lies_it_is_told_what_was_published()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("eval", "digests", scratch.Write("articles.jsonl", Trial), "--engine", "loopback/operators", "--json");
        var blocked = Row(Assert.Single(call.Lines()), "lies blocked");
        Assert.True(blocked.GetProperty("tp").GetInt32() > 5);
        Assert.Equal(0, blocked.GetProperty("fn").GetInt32());
    }

    [Fact]
    public async Task The_words_have_the_time_and_every_part()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("eval", "digests", scratch.Write("articles.jsonl", Trial), "--most", "1");
        Assert.Contains("confidence interval", call.Output, StringComparison.Ordinal);
        Assert.Contains("Flesch-Kincaid", call.Output, StringComparison.Ordinal);
        Assert.Contains("  time  ", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--most", "0", "--most is a number")]
    [InlineData("--engine", "loopback/kind", "has no manner")]
    [InlineData("--prompt", "nowhere.md", "takes no prompt")]
    [InlineData("--against-prompt", "nowhere.md", "takes no prompt")]
    public async Task A_wrong_call_is_one_sentence(string option, string value, string says)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("eval", "digests", scratch.Write("articles.jsonl", Trial), option, value);
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
        Assert.Contains(says, call.Errors, StringComparison.Ordinal);
    }

    private static JsonElement Row(JsonElement report, string name) => report.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);
}
