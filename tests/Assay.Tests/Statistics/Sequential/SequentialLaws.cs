using System.Collections.Immutable;
using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;
using Assay.Statistics.Sequential;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Statistics.Sequential;

public sealed class SequentialLaws
{
    private static readonly Arbitrary<Spending> rules = Gen.Elements<Spending>(new Spending.OBrienFleming(), new Spending.Pocock(),
        new Spending.HwangShihDeCani(-4), new Spending.HwangShihDeCani(0), new Spending.HwangShihDeCani(1), new Spending.KimDeMets(1), new Spending.KimDeMets(3)).ToArbitrary();

    private static readonly Arbitrary<ImmutableArray<double>> looks =
        (from k in Gen.Choose(1, 6)
         from gaps in Gen.Choose(1, 20).ListOf(k)
         let sum = gaps.Sum()
         select gaps.Select((_, i) => gaps.Take(i + 1).Sum() / (double)sum).ToImmutableArray()).ToArbitrary();

    [Fact]
    public void Spending_never_falls_and_reaches_alpha() =>
        Prop.ForAll(rules, Gen.Choose(0, 999).ToArbitrary(), (rule, i) =>
            rule.Spent(.025, i / 1000.0) <= rule.Spent(.025, (i + 1) / 1000.0) && rule.Spent(.025, 1) == .025 && rule.Spent(.025, 0) == 0).Hold();

    [Fact]
    public void The_looks_together_spend_alpha_and_no_more() =>
        Prop.ForAll(rules, looks, (rule, information) =>
        {
            var boundaries = Boundaries.Of(information, .025, rule);
            return Math.Abs(SequentialDesign.PowerAt(boundaries, 0)[^1] - .025) < 1e-9;
        }).Hold(40);

    [Fact]
    public void More_drift_is_more_power_and_the_design_has_the_power_asked_for() =>
        Prop.ForAll(rules, looks, (rule, information) =>
        {
            var boundaries = Boundaries.Of(information, .025, rule);
            var design = SequentialDesign.Of(boundaries, .8);
            return Math.Abs(design.Looks[^1].Power - .8) < 1e-9 && design.Inflation >= 1 - 1e-9
                && SequentialDesign.PowerAt(boundaries, design.Drift + .2)[^1] > .8 && design.ExpectedEffect <= 1 + 1e-12;
        }).Hold(25);

    [Theory]
    [InlineData("obf")]
    [InlineData("pocock")]
    public void One_look_is_the_trial_without_looks(string rule)
    {
        var boundaries = Boundaries.Of([1], .025, Spending.Read(rule)!);
        Assert.Equal(-Normal.Quantile(.025), boundaries.Z[0], 1e-12);
        Assert.Equal(1, SequentialDesign.Of(boundaries, .9).Inflation, 1e-10);
    }

    [Fact]
    public void Futility_leaves_alpha_alone_and_its_last_bound_is_the_upper_one() =>
        Prop.ForAll(rules, looks, (rule, information) =>
        {
            var boundaries = Boundaries.Of(information, .025, new Spending.OBrienFleming(), symmetric: false);
            var design = SequentialDesign.Of(boundaries, .9, rule);
            return Math.Abs(design.Looks[^1].Power - .9) < 1e-8 && design.Looks.Sum(look => look.Null.Upper) <= .025 + 1e-9
                && Math.Abs(design.Looks.Sum(look => look.Effect.Upper + look.Effect.Lower) - 1) < 1e-8
                && design.Looks[^1].FutilityZ == design.Looks[^1].Z && Math.Abs(SequentialDesign.PowerAt(boundaries, 0)[^1] - .025) < 1e-9;
        }).Hold(25);

    [Fact]
    public void A_look_with_nearly_nothing_to_spend_stops_nobody()
    {
        var boundaries = Boundaries.Of([.005, 1], .025, new Spending.OBrienFleming());
        Assert.True(double.IsPositiveInfinity(boundaries.Z[0]));
        Assert.Null(SequentialDesign.Of(boundaries, .8).Looks[0].Z);
    }

    [Theory]
    [InlineData(".5,.4,1", "information")]
    [InlineData(".5,.5,1", "information")]
    [InlineData("0,1", "information")]
    [InlineData(".5,.9", "information")]
    [InlineData("-1,1", "information")]
    public void Information_rises_to_one(string shares, string field) => Assert.Equal(field, Assert.Throws<ImpossiblePlanException>(() =>
        Boundaries.Of([.. shares.Split(',').Select(double.Parse)], .025, new Spending.Pocock())).Field);

    [Theory]
    [InlineData("")]
    [InlineData("obf:3")]
    [InlineData("hsd")]
    [InlineData("hsd:x")]
    [InlineData("kd:0")]
    [InlineData("kd:-1")]
    [InlineData("fleming")]
    public void A_rule_that_is_none_is_not_read(string text) => Assert.Null(Spending.Read(text));

    [Fact]
    public void A_rule_reads_its_own_name() => Prop.ForAll(rules, rule => Spending.Read(rule.Name) == rule).Hold();
}
