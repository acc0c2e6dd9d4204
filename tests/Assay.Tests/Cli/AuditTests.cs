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
