using Assay.Reading;
using Assay.Records;

namespace Assay.Tests.Reading;

/// <summary>How many were studied, and which people a number counts. The sentences are invented.</summary>
public sealed class SampleSizeTests
{
    [Theory]
    [InlineData("METHODS: A total of 240 patients with hypertension were randomized to messages (n = 121) or usual care (n = 119) for 6 months. RESULTS: Pressure fell more with messages (P = 0.004).", 240)]
    [InlineData("METHODS: In a double-blind study, 64 obese patients with type 2 diabetes received metformin or placebo for 12 weeks. RESULTS: HbA1c fell by 0.9% with metformin.", 64)]
    [InlineData("METHODS: Forty-eight patients with asthma were randomly assigned to budesonide (n = 24) or placebo (n = 24). RESULTS: Symptoms improved in both groups.", 48)]
    public void The_total_studied_is_there_as_analysed_and_says_that_it_was_assumed(string text, int total)
    {
        var size = Assert.Single(Abstracts.Read(text).Population.N, size => size.Set == "analysed");
        Assert.Equal((total, Origin.Assumed), (size.N.Value, size.N.Origin));
    }

    [Fact]
    public void Who_says_how_many_were_analysed_is_believed()
    {
        var sizes = Abstracts.Read("METHODS: We enrolled 300 patients with asthma. RESULTS: In all, 281 patients were analyzed. Symptoms improved.").Population.N;
        Assert.Contains(sizes, size => size is { Set: "enrolled", N.Value: 300 });
        Assert.Contains(sizes, size => size is { Set: "analysed", N: { Value: 281, Origin: Origin.Reported } });
        Assert.DoesNotContain(sizes, size => size.N.Origin == Origin.Assumed);
    }

    [Fact]
    public void Groups_counted_as_they_were_analysed_say_how_many_were()
    {
        var study = Abstracts.Read(Fewer);
        var analysed = Assert.Single(study.Population.N, size => size.Set == "analysed");
        Assert.Equal((108, "108", Origin.Derived), (analysed.N.Value, analysed.N.Raw, analysed.N.Origin));
        Assert.Equal("55 patients in the zinc group and 53", analysed.N.At!.Value.Of(study.Text));
        Assert.Equal(NumberKind.Count, study.Numbers.Single(number => number.Raw == "53").Kind);
        Assert.Contains(study.Outcomes, outcome => outcome.Name == "Death from severe infection");
    }

    [Fact]
    public void Groups_counted_as_they_were_analysed_are_not_counted_as_they_were_randomised()
    {
        var study = Abstracts.Read(Fewer, "Zinc in the old: a randomised trial");
        var items = Assay.Audit.Completeness.AbstractChecklist.Of(study).ToDictionary(item => item.Name);
        Assert.False(items["Numbers randomised"].IsReported);
        Assert.StartsWith("analysis comprised", items["Numbers analysed"].At!.Value.Of(study.Text), StringComparison.Ordinal);
        Assert.Contains("We randomly assigned 120 patients", items["Participants"].At!.Value.Of(study.Text), StringComparison.Ordinal);
        Assert.StartsWith("primary outcome was survival", items["Outcome"].At!.Value.Of(study.Text), StringComparison.Ordinal);
    }

    private const string Fewer = "BACKGROUND: Many patients with pneumonia die. METHODS: We randomly assigned 120 patients with pneumonia to zinc or placebo. The primary outcome was survival at 90 days. RESULTS: The analysis comprised 55 patients in the zinc group and 53 in the placebo group. Survival was 80.0% with zinc and 70.0% with placebo (P = 0.21). Death from severe infection was less frequent with zinc (5.5% vs 18.9%, P = 0.03).";

    [Fact]
    public void Where_no_people_are_counted_there_is_no_size() =>
        Assert.Empty(Abstracts.Read("METHODS: The drug was given at 20 mg for 5 days. RESULTS: Levels rose by 30%.").Population.N);
}
