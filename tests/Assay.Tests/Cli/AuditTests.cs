namespace Assay.Tests.Cli;

public sealed class AuditTests
{
    [Fact]
    public async Task A_lone_digest_page_gives_the_sample_size_its_figures_imply()
    {
        var call = await Call.RunAsync("audit", Path.Combine(Place.Root, "sample", "third-party-41887933.txt"), "--json");
        Assert.Equal(0, call.Code);
        HoldsTheSeedsFigures(call);
    }

    [Fact]
    public async Task The_seed_page_gives_the_figures_of_the_methodology()
    {
        var call = await Call.RunAsync(["audit", .. Directory.GetFiles(Place.SharedOrSkip("seed"), "*.txt"), "--json"]);
        Assert.Equal(0, call.Code);
        HoldsTheSeedsFigures(call);
    }

    [Fact]
    public async Task The_second_report_of_a_trial_names_the_first()
    {
        var (first, second) = (("A", "A randomised trial", "Patients were randomised to a drug or placebo. Registered as NCT01234567."), ("B", "Cells in a randomised trial", "Patients were randomised to a drug or placebo. Registered as NCT01234567."));
        var other = ("C", "Another randomised trial", "Patients were randomised to a drug or placebo. Registered as NCT07654321.");
        var review = ("D", "The drug: a systematic review and meta-analysis of randomised trials", "We searched for trials. One of them was registered as NCT01234567.");
        var told = Assert.Single(await SharedAsync(first, other, second, review));
        Assert.Equal("jsonl:B", told.GetProperty("id").GetString());
        Assert.Equal("AMBIGUOUS", told.GetProperty("verdict").GetString());
        Assert.Equal("NCT01234567", told.GetProperty("reported").GetString());
        Assert.Contains("jsonl:A", told.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(await SharedAsync(first, other, first));
    }

    private static async Task<List<System.Text.Json.JsonElement>> SharedAsync(params (string Id, string Title, string Text)[] papers)
    {
        using var scratch = new Scratch();
        var lines = string.Join('\n', papers.Select(paper => System.Text.Json.JsonSerializer.Serialize(new { id = paper.Id, title = paper.Title, @abstract = paper.Text })));
        return [.. (await Call.RunAsync("audit", scratch.Write("papers.jsonl", lines), "--json")).Lines().Where(remark => remark.GetProperty("rule").GetString() == "S44")];
    }

    [Theory]
    [InlineData("Pain was 3.1 ± 1.2 with lozol and 4.0 ± 1.3 with placebo (P=0.5).", "S41", "DECISION_ERROR")]
    [InlineData("The pain score was 3.1 ± 1.2 in the lozol group and 4.0 ± 1.3 in the placebo group (P=0.007).", "S41", "OK")]
    [InlineData("The pain score fell from 5.1 ± 1.0 to 3.0 ± 1.0 in the lozol group (P=0.5).", "S41", "")]
    public async Task Means_that_face_each_other_are_held_against_P(string sentence, string rule, string verdict) =>
        Assert.Equal(verdict, await VerdictAsync("Patients were randomised to lozol (n=30) or placebo (n=30). " + sentence, rule));

    [Theory]
    [InlineData("15 of 18 (83.3%) patients in group A, 20 of 23 (87.0%) in group B and 14 of 16 (87.5%) in group C (P=0.926)", "OK")]
    [InlineData("15 of 18 (83.3%) patients in group A, 20 of 23 (87.0%) in group B and 2 of 16 (12.5%) in group C (P=0.926)", "DECISION_ERROR")]
    [InlineData("15 of 18 (83.3%) patients in group A, 20 of 23 (87.0%) in group B and 14 of 16 (87.5%) in group C (P=0.960)", "UNDETERMINED")]
    public async Task Counts_of_three_arms_are_one_table(string counts, string verdict) => Assert.Equal(verdict,
        await VerdictAsync($"Patients were randomised to group A (n=18), group B (n=23) or group C (n=16). Relapse was seen in {counts}.", "S04"));

    private static async Task<string> VerdictAsync(string text, string rule)
    {
        using var scratch = new Scratch();
        var call = await Call.RunAsync("audit", scratch.Write("paper.jsonl", System.Text.Json.JsonSerializer.Serialize(new { id = "1", title = "A randomised trial", @abstract = text })), "--json");
        return string.Join(' ', call.Lines().Where(remark => remark.GetProperty("rule").GetString() == rule).Select(remark => remark.GetProperty("verdict").GetString()));
    }

    private static void HoldsTheSeedsFigures(Call call)
    {
        var remarks = call.Lines();
        var rules = remarks.Select(remark => remark.GetProperty("rule").GetString()).ToHashSet();
        Assert.Subset(rules, new HashSet<string?> { "S15", "S19", "S20", "S21", "S24", "S28" });
        var implied = remarks.First(remark => remark.GetProperty("rule").GetString() == "S15" &&
            Math.Abs(remark.GetProperty("recomputed").GetProperty("point").GetDouble() - 64.4926) < 1e-3);
        Assert.Equal(62.4356, implied.GetProperty("recomputed").GetProperty("low").GetDouble(), 1e-3);
        Assert.Equal(66.9319, implied.GetProperty("recomputed").GetProperty("high").GetDouble(), 1e-3);
        foreach (var remark in remarks)
            Assert.Equal("digest:41887933", remark.GetProperty("id").GetString());
    }
}
