using System.Collections.Immutable;
using Assay.Reading;
using Assay.Reading.Triplets;
using Assay.Records;

namespace Assay.Tests.Reading.Triplets;

public sealed class TripletReaderTests
{
    private static readonly Study Trial = new()
    {
        Id = SourceId.OfPmid(1),
        Version = 1,
        Title = "Zinc",
        Text = "",
        Design = new Assay.Reading.AbstractReader().Read(Assay.Evaluation.GoldArticle.Of("1", "", "")).Design,
        Population = new(null, []),
        Arms = [new("A1", "zinc", ArmRole.Experimental, Sized(60), null), new("A2", "placebo", ArmRole.Placebo, Sized(58), null)],
        Outcomes = [new("O1", "mortality", OutcomeKind.Binary, Polarity.Lower, OutcomeRole.Primary, null), new("O2", "body weight at week 4", OutcomeKind.Continuous, Polarity.Neutral, OutcomeRole.Secondary, null)],
        Results =
        [
            new("A1", "O1", null, Valued(10), "%", 6, 60, null),
            new("A2", "O1", null, Valued(20.7), "%", 12, 58, null),
            new("A1", "O2", null, Valued(9.1), "kg", null, null, new("sd", null, null, null, 1.2)),
        ],
    };

    [Fact]
    public void Counts_of_both_arms_are_given()
    {
        var answer = TripletReader.Ask(Trial, new("oral zinc", "placebo", "mortality"));
        Assert.Equal((6, 60, 12, 58), (answer.Intervention.Events, answer.Intervention.Size, answer.Comparator.Events, answer.Comparator.Size));
        Assert.Null(answer.Intervention.Mean);
    }

    [Fact]
    public void A_swapped_question_swaps_the_values() =>
        Assert.Equal((12, 6), (TripletReader.Ask(Trial, new("placebo", "oral zinc", "mortality")).Intervention.Events, TripletReader.Ask(Trial, new("placebo", "oral zinc", "mortality")).Comparator.Events));

    [Fact]
    public void What_one_arm_lacks_is_null()
    {
        var answer = TripletReader.Ask(Trial, new("zinc", "placebo", "body weight"));
        Assert.Equal((9.1, 1.2), (answer.Intervention.Mean, answer.Intervention.Deviation));
        Assert.Equal((null, null), (answer.Comparator.Mean, answer.Comparator.Deviation));
    }

    [Fact]
    public void An_outcome_that_was_not_read_has_no_values()
    {
        var answer = TripletReader.Ask(Trial, new("zinc", "placebo", "serum copper"));
        Assert.Null(answer.Outcome);
        Assert.Equal((null, 60), (answer.Intervention.Events, answer.Intervention.Size));
    }

    private static Sourced<int>? Sized(int n) => new(n, "60", null, Origin.Reported);

    private static Sourced<double> Valued(double value) => new(value, "1", null, Origin.Reported);
}
