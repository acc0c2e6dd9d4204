using Assay.Reading;
using Assay.Records;
using Assay.Synthesis;
using Assay.Synthesis.Maps;

namespace Assay.Tests.Synthesis.Maps;

public sealed class EvidenceMapTests
{
    private static readonly Study large = Made(1, "all-cause death at 28 days", new("A1", "A2", "O1", null, "HR", Value(0.99), new(95, Value(0.77), Value(1.27)), null, Direction.Unclear, null, new(0, 4)), 1089);
    private static readonly Study small = Made(2, "mortality", new("A1", "A2", "O1", null, null, null, null, null, Direction.Lower, null, new(0, 4)) { Significant = true }, 361);
    private static readonly Study survival = Made(3, "overall survival", new("A1", "A2", "O1", null, "HR", Value(0.5), new(95, Value(0.3), Value(0.8)), null, Direction.Higher, null, new(0, 4)), 200);
    private static readonly Study survivors = Made(4, "overall survival", new("A1", "A2", "O1", null, null, null, null, null, Direction.Higher, null, new(0, 4)) { Significant = true }, 90);

    [Fact]
    public void A_null_result_is_a_mark_like_any_other_and_survival_is_read_as_death_turned_over()
    {
        var row = Assert.Single(Of(large, small, survival, survivors).Rows);
        Assert.Equal("death", row.Concept.Slug);
        Assert.Equal([(1089, Way.NoDifference), (361, Way.Lower), (200, Way.Lower), (90, Way.Lower)], row.Dots.Select(dot => (dot.People ?? 0, dot.Way)));
    }

    [Fact]
    public void Studies_that_disagree_are_named_with_their_size_the_largest_first()
    {
        var one = Assert.Single(Contradiction.Of(Of(large, small)));
        Assert.Equal("Study 1 2025, n = 1,089: no difference; Study 2 2025, n = 361: lower.", one.Sentence);
        Assert.Empty(Contradiction.Of(Of(small, survival)));
    }

    [Fact]
    public void What_was_taken_back_has_no_place_on_the_map() =>
        Assert.Empty(EvidenceMap.Of([new(large, Standing.Retracted, "x", 2025)]).Rows);

    private static EvidenceMap Of(params Study[] studies) => EvidenceMap.Of(studies.Select(study => new Reviewed(study, Standing.Current, $"Study {study.Id.Value} 2025", 2025)));

    private static Sourced<double> Value(double value) => new(value, FormattableString.Invariant($"{value}"), new Passage(0, 1), Origin.Reported);

    private static Study Made(int id, string outcome, Comparison one, int people) => new()
    {
        Id = SourceId.OfPmid(id),
        Version = 1,
        Title = "",
        Text = "Text of an invented abstract.",
        Design = new(StudyType.Rct, "2", [], []),
        Population = new("human", [new(new(people, $"{people}", new Passage(0, 1), Origin.Reported), "analysed")]),
        Outcomes = [new("O1", outcome, OutcomeKind.Unknown, Polarity.Neutral, OutcomeRole.Primary, null)],
        Comparisons = [one],
    };
}
