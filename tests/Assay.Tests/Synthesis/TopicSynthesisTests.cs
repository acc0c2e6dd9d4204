using Assay.Reading;
using Assay.Records;
using Assay.Synthesis;
using Assay.Tests.Audit;
using Assay.Tests.Papers;

namespace Assay.Tests.Synthesis;

/// <summary>What is put side by side, what is left out, and why.</summary>
public sealed class TopicSynthesisTests
{
    private static Reviewed Paper(string id, Sketch sketch, int year = 2020, Standing standing = Standing.Current, params string[] registry)
    {
        var study = sketch.Study();
        return new(study with { Id = new("pubmed", id), Design = study.Design with { RegistryIds = [.. registry] } }, standing, $"Author {year}", year);
    }

    private static Sketch Deaths(int a, int n1, int c, int n2, string name = "28-day mortality") => Sketch
        .Of($"{name} was {a} of {n1} against {c} of {n2}.").TwoArms(n1, n2).Outcome(name, OutcomeKind.Binary, Polarity.Lower)
        .Result("A1", $"{a}", a, n1).Result("A2", $"{c}", c, n2);

    [Theory]
    [InlineData("RR", "", "death.month.rct.rr")]
    [InlineData("RD", "%", "death.month.rct.rd.percent")]
    [InlineData("MD", "mm Hg", "death.month.rct.md.mm-hg")]
    [InlineData("MD", "µg/L", "death.month.rct.md.ug-l")]
    [InlineData("MD", "10⁹/L", "death.month.rct.md.10-l")]
    [InlineData("MD", "kg/m²", "death.month.rct.md.kg-m2")]
    [InlineData("MD", "<b>../?#&", "death.month.rct.md.b")]
    public void A_group_has_an_address_of_plain_letters(string measure, string unit, string slug)
    {
        var group = new OutcomeGroup(new("death", "Death", Polarity.Lower), new("month", "about one month"), DesignClass.Randomised, measure, unit, [], []);
        Assert.Equal(slug, group.Slug);
        Assert.Equal(slug, Uri.EscapeDataString(slug));
    }

    [Fact]
    public void Counts_of_two_trials_are_one_group()
    {
        var group = Assert.Single(TopicSynthesis.Of([Paper("2", Deaths(127, 542, 132, 547), 2025), Paper("1", Deaths(47, 181, 63, 180), 2013)]));
        Assert.Equal(("death", "RR", DesignClass.Randomised), (group.Concept.Slug, group.Measure, group.Class));
        Assert.Equal(["pubmed:1", "pubmed:2"], group.Studies.Select(study => study.Id.ToString()));
        Close.To("-0.2985", group.Studies[0].Analysis!.Value);
        Close.To("0.0118", Math.Pow(group.Studies[1].StandardError!.Value, 2));
        Assert.All(group.Studies, study => Assert.Equal(Poolability.Poolable, study.Poolability));
    }

    [Fact]
    public void Survivors_are_turned_into_deaths_and_it_is_said()
    {
        var group = Assert.Single(TopicSynthesis.Of([Paper("1", Deaths(42, 56, 31, 58, "90-day survival"))]));
        var study = Assert.Single(group.Studies);
        Assert.Equal(("death", "14/56 v 27/58"), (group.Concept.Slug, study.Figures));
        Close.To("-0.6217", study.Analysis!.Value);
        Assert.Contains("less the survivors", study.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Randomised_and_other_studies_are_never_one_group() => Assert.Equal(2, TopicSynthesis.Of(
        [Paper("1", Deaths(10, 50, 20, 50)), Paper("2", Deaths(10, 50, 20, 50).As(StudyType.CohortRetrospective))]).Length);

    [Fact]
    public void A_review_is_in_no_group() => Assert.Empty(TopicSynthesis.Of([Paper("1", Deaths(10, 50, 20, 50).As(StudyType.SystematicReviewRct))]));

    [Theory]
    [InlineData(Standing.Retracted, "retracted")]
    [InlineData(Standing.Withdrawn, "withdrawn")]
    [InlineData(Standing.Replaced, "replaced")]
    public void A_paper_that_does_not_stand_is_listed_and_left_out(Standing standing, string why)
    {
        var group = Assert.Single(TopicSynthesis.Of([Paper("1", Deaths(10, 50, 20, 50)), Paper("2", Deaths(5, 50, 25, 50), 2021, standing)]));
        Assert.Equal("pubmed:1", Assert.Single(group.Studies).Id.ToString());
        Assert.Contains(why, Assert.Single(group.LeftOut).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_reported_twice_counts_once_by_its_larger_report()
    {
        var group = Assert.Single(TopicSynthesis.Of([Paper("1", Deaths(10, 50, 20, 50), 2019, Standing.Current, "NCT00000001"), Paper("2", Deaths(20, 100, 40, 100), 2021, Standing.Current, "NCT00000001")]));
        Assert.Equal("pubmed:2", Assert.Single(group.Studies).Id.ToString());
        Assert.Contains("same trial (NCT00000001)", Assert.Single(group.LeftOut).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_one_sentence()
    {
        var noSizes = Sketch.Of("Mortality was 26% against 35%.").TwoArms().Outcome("mortality", OutcomeKind.Binary, Polarity.Lower).Result("A1", "26%").Result("A2", "35%");
        var group = Assert.Single(TopicSynthesis.Of([Paper("1", noSizes)]));
        Assert.Equal(("none", "arm sizes are not given"), (group.Measure, Assert.Single(group.LeftOut).Why));
        var onlyP = Sketch.Of("Mortality was 26% against 35% (P=0.04).").TwoArms().Outcome("mortality", OutcomeKind.Binary, Polarity.Lower).Result("A1", "26%").Result("A2", "35%").Compare("0.04");
        var assumed = Assert.Single(Assert.Single(TopicSynthesis.Of([Paper("1", onlyP)])).Studies);
        Assert.Equal(Poolability.UnderAssumption, assumed.Poolability);
        Assert.Contains("taken from P", assumed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Means_need_a_spread_and_sizes()
    {
        var whole = Sketch.Of("Length of stay was 14.9 ± 12.7 against 8.7 ± 8.2 days.").TwoArms(306, 1976).Outcome("length of stay", OutcomeKind.Continuous, Polarity.Lower)
            .Result("A1", "14.9").Around("sd", 12.7).Result("A2", "8.7").Around("sd", 8.2);
        var study = Assert.Single(Assert.Single(TopicSynthesis.Of([Paper("1", whole)])).Studies);
        Assert.Equal("MD", study.Measure);
        Close.To("0.5611", Math.Pow(study.StandardError!.Value, 2));
        var bare = Sketch.Of("Length of stay was 14.9 against 8.7 days.").TwoArms(306, 1976).Outcome("length of stay", OutcomeKind.Continuous, Polarity.Lower).Result("A1", "14.9").Result("A2", "8.7");
        Assert.StartsWith("no standard deviation", Assert.Single(Assert.Single(TopicSynthesis.Of([Paper("1", bare)])).LeftOut).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reported_ratio_goes_before_what_follows_from_counts_and_measures_are_not_mixed()
    {
        var hazard = Sketch.Of("The hazard ratio for death was 0.99 (95% CI 0.77 to 1.27).").TwoArms(552, 554).Outcome("death", OutcomeKind.TimeToEvent, Polarity.Lower).Compare(null, "HR", "0.99", "0.77", "1.27");
        var groups = TopicSynthesis.Of([Paper("1", hazard), Paper("2", Deaths(10, 50, 20, 50, "mortality"))]);
        Assert.Equal(["HR", "RR"], groups.Select(group => group.Measure).Order(StringComparer.Ordinal));
        Assert.All(groups, group => Assert.Contains("not pooled with", Assert.Single(group.LeftOut).Why, StringComparison.Ordinal));
        Close.To("0.12765", groups.Single(group => group.Measure == "HR").Studies[0].StandardError!.Value);
    }

    [Theory]
    [InlineData("28-day mortality", "death")]
    [InlineData("overall survival", "death")]
    [InlineData("90-day transplant-free survival", "death-or-transplant")]
    [InlineData("progression-free survival", "progression-free-survival")]
    [InlineData("secondary infections", "infection")]
    [InlineData("serum ALT levels", "alt")]
    [InlineData("altered mental state", "altered-mental-state")]
    [InlineData("death from any cause", "death")]
    [InlineData("Death from severe infection", "death-severe-infection")]
    [InlineData("mortality due to all causes", "death")]
    [InlineData("cardiac death", "cardiac-death")]
    [InlineData("death or stroke", "death-stroke")]
    [InlineData("death or transplantation", "death-or-transplant")]
    [InlineData("time to first bowel movement", "time-first-bowel-movement")]
    public void Names_of_one_outcome_come_together(string name, string slug) =>
        Assert.Equal(slug, OutcomeConcepts.Of(new("O1", name, OutcomeKind.Unknown, Polarity.Neutral, OutcomeRole.Unknown, null)).Slug);

    [Fact]
    public void The_order_of_papers_changes_nothing()
    {
        Reviewed[] papers = [Paper("1", Deaths(10, 50, 20, 50), 2019), Paper("2", Deaths(127, 542, 132, 547), 2025), Paper("3", Deaths(42, 56, 31, 58, "90-day survival"), 2021)];
        Assert.Equal(TopicSynthesis.Of(papers).Select(group => group.ToString()), TopicSynthesis.Of(papers.Reverse()).Select(group => group.ToString()));
    }
}
