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

    [Fact]
    public async Task A_refused_sentence_is_shown_with_its_passage_and_its_rewording()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("check", "--batch", scratch.Write("pairs.jsonl", Pair("one", "The 90-day transplant-free survival was 65% with drug A.")));
        Assert.Equal(1, call.Code);
        Assert.Equal(
            """
            one  blocked
              Blocked: its sentence is not borne out by the source.

               1  [CONTRADICTED: blocked] The 90-day transplant-free survival was 65% with drug A.
                  source, sentence 2: The 90-day transplant-free survival was 75.0% in the drug A group and 53.4% in the standard care group (p=0.030).
                  borne out would be: The 90-day transplant-free survival was 75.0% with drug A.

            """.ReplaceLineEndings("\n"), string.Join('\n', call.Output.Split('\n').Where(line => !line.StartsWith("      V", StringComparison.Ordinal))));
        Assert.Contains("\n      V01 Wrong number: The digest says 65%", call.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Call.RunAsync("check", "--batch", scratch.At("pairs.jsonl"), "--json")).Output);
        Assert.Equal("The 90-day transplant-free survival was 75.0% with drug A.", json.RootElement.GetProperty("claims")[0].GetProperty("rewording").GetString());
    }

    [Fact]
    public async Task Markdown_is_written_on_request_and_not_together_with_JSON()
    {
        using var scratch = new Scratch();
        var pairs = scratch.Write("pairs.jsonl", Pair("one", "Survival was 65% with drug A."));
        var call = await Call.RunAsync("check", "--batch", pairs, "--markdown");
        Assert.Equal(1, call.Code);
        Assert.StartsWith("# Check: Drug A in liver failure: a randomised trial\n\n**Blocked: its sentence is not borne out by the source.**\n\n## 1. Contradicted\n", call.Output, StringComparison.Ordinal);
        var both = await Call.RunAsync("check", "--batch", pairs, "--markdown", "--json");
        Assert.Equal(2, both.Code);
        both.SaysOneSentence();
    }

    [Fact]
    public async Task A_long_batch_keeps_its_order_and_names_the_lines_that_are_no_pairs()
    {
        using var scratch = new Scratch();
        var lines = Enumerable.Range(1, 120).Select(at => at % 40 == 0 ? "not a pair" : Pair($"p{at}", $"Survival was {at % 3 * 25}.0% with drug A.", "Drug A was given to 56 patients."));
        var call = await Call.RunAsync("check", "--batch", scratch.Write("pairs.jsonl", string.Join('\n', lines)), "--json");
        Assert.Equal(1, call.Code);
        Assert.Equal(Enumerable.Range(1, 120).Where(at => at % 40 != 0).Select(at => $"p{at}"), call.Lines().Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["line 40", "line 80", "line 120"], call.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(", ")[1].Split(':')[0]));
    }

    [Fact]
    public async Task A_faithful_batch_ends_with_zero_and_an_empty_digest_is_a_wrong_call()
    {
        using var scratch = new Scratch();
        var pairs = scratch.Write("pairs.jsonl", Pair("one", "Survival at 90 days was 75.0% with drug A."));
        Assert.Equal(0, (await Call.RunAsync("check", "--batch", pairs)).Code);
        var source = scratch.Write("source.jsonl", JsonSerializer.Serialize(new { id = "1", title = "Drug A", @abstract = Abstract }));
        var call = await Call.RunAsync("check", "--source", source, "--digest", scratch.Write("digest.txt", " \n"));
        Assert.Equal(2, call.Code);
        call.SaysOneSentence();
    }

    [Fact]
    public async Task Control_characters_of_a_digest_do_not_reach_the_terminal()
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("check", "--batch", scratch.Write("pairs.jsonl", Pair("one", "Survival \u001b[31mwas\u0007 65% with drug A.")));
        Assert.DoesNotContain('\u001b', call.Output);
        Assert.DoesNotContain('\u0007', call.Output);
    }
}
