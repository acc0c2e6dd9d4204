using System.Text.Json;

namespace Assay.Tests.Statistics.Planning;

public sealed class PlanningOracleTests
{
    // What is expected of a significant estimate is a statistic of reports, not of plans, and tested there.
    private static readonly string[] elsewhere = ["type_s_m"];

    [Theory]
    [InlineData("two_proportion_n", 68)]
    [InlineData("two_proportion_power", 23)]
    [InlineData("two_means_n", 19)]
    [InlineData("two_means_power", 16)]
    [InlineData("logrank_events", 45)]
    [InlineData("logrank_power", 16)]
    [InlineData("event_probability_exponential", 6)]
    [InlineData("group_sequential", 29)]
    [InlineData("noninferiority_proportions", 36)]
    [InlineData("noninferiority_means", 12)]
    [InlineData("noninferiority_hr", 12)]
    [InlineData("assurance_hr", 26)]
    [InlineData("assurance_mean", 4)]
    [InlineData("assurance_two_proportion", 20)]
    [InlineData("conditional_power", 6)]
    public void Every_case_of_reference_software_comes_out(string kind, int cases)
    {
        var found = Oracle.Of("planning", kind);
        Assert.Equal(cases, found.Count);
        foreach (var c in found) PlanningCases.Check(kind, c);
    }

    [Fact]
    public void Numbers_kept_beside_the_tests_come_out_on_a_bare_clone()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Place.Root, "tests", "Assay.Tests", "Data", "oracles", "planning.json")));
        var kinds = new HashSet<string>();
        foreach (var c in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            var kind = c.GetProperty("kind").GetString()!;
            kinds.Add(kind);
            PlanningCases.Check(kind, new(c.GetProperty("id").GetString()!, c.GetProperty("in"), c.GetProperty("out")));
        }
        Assert.Equal(15, kinds.Count);
        Assert.DoesNotContain(elsewhere, kinds.Contains);
    }
}
