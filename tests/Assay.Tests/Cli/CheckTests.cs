using System.Text.Json;

namespace Assay.Tests.Cli;

public sealed class CheckTests
{
    private const string Abstract =
        "We randomly assigned 114 patients to drug A (n=56) or standard care (n=58). " +
        "The 90-day transplant-free survival was 75.0% in the drug A group and 53.4% in the standard care group (p=0.030).";

    private static string Pair(string id, params string[] digest) =>
        JsonSerializer.Serialize(new { id, source = new { title = "Drug A in liver failure: a randomised trial", @abstract = Abstract }, digest });

    [Fact]
    public async Task A_true_sentence_passes_and_a_wrong_number_blocks()
    {
        using var scratch = new Scratch();
        var pairs = scratch.Write("pairs.jsonl", string.Join('\n',
            Pair("true", "The 90-day transplant-free survival was 75.0% with drug A and 53.4% with standard care (p=0.030)."),
            Pair("false", "The 90-day transplant-free survival was 65% with drug A and 45% with standard care (p<0.01).")));
        var call = await Call.RunAsync("check", "--batch", pairs, "--json");
        Assert.Equal(1, call.Code);
        var lines = call.Lines();
        Assert.Equal(["true", "false"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal("publishable", lines[0].GetProperty("verdict").GetString());
        Assert.Equal("SUPPORTED", lines[0].GetProperty("claims")[0].GetProperty("status").GetString());
        Assert.Equal("blocked", lines[1].GetProperty("verdict").GetString());
        var claim = lines[1].GetProperty("claims")[0];
        Assert.Equal("CONTRADICTED", claim.GetProperty("status").GetString());
        Assert.Contains("V01", claim.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_the_others_are_checked()
    {
        using var scratch = new Scratch();
        var pairs = scratch.Write("pairs.jsonl", "{\"id\": 1\n" + Pair("good", "Survival at 90 days was 75.0% with drug A."));
        var call = await Call.RunAsync("check", "--batch", pairs, "--json");
        Assert.Equal(1, call.Code);
        Assert.Equal("good", Assert.Single(call.Lines()).GetProperty("id").GetString());
        call.SaysOneSentence();
        Assert.Contains("line 1", call.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_file_is_held_against_a_source_file()
    {
        using var scratch = new Scratch();
        var source = scratch.Write("source.jsonl", JsonSerializer.Serialize(new { id = "1", title = "Drug A in liver failure", @abstract = Abstract }));
        var digest = scratch.Write("digest.txt", "Survival was 99% with drug A.\n");
        var call = await Call.RunAsync("check", "--source", source, "--digest", digest);
        Assert.Equal(1, call.Code);
        Assert.Contains("99%", call.Output, StringComparison.Ordinal);
        Assert.Contains("V01", call.Output, StringComparison.Ordinal);
    }
}
