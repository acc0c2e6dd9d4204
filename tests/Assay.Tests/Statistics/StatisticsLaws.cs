using Assay.Statistics;
using Assay.Statistics.Distributions;
using Assay.Statistics.Proportions;
using Assay.Statistics.Reported;
using Assay.Statistics.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Statistics;

public sealed class StatisticsLaws
{
    private static readonly Arbitrary<TwoByTwo> tables =
        (from n1 in Gen.Choose(1, 400)
         from n2 in Gen.Choose(1, 400)
         from a in Gen.Choose(0, n1)
         from c in Gen.Choose(0, n2)
         select new TwoByTwo(a, n1, c, n2)).ToArbitrary();

    private static readonly Arbitrary<double> ps = Gen.Choose(1, 999_999).Select(i => i / 1e6).ToArbitrary();

    [Fact]
    public void Exchanging_arms_inverts_ratios_and_negates_differences() =>
        Prop.ForAll(tables, t =>
        {
            var rr = RiskRatio.Of(t);
            var back = RiskRatio.Of(t.Swapped);
            var difference = RiskDifference.Newcombe(t);
            var negated = RiskDifference.Newcombe(t.Swapped);
            return (rr is null || (Near(1 / rr.Estimate, back!.Estimate) && Near(1 / rr.Interval.Low, back.Interval.High)))
                && Near(difference.Estimate, -negated.Estimate) && Near(difference.Interval.Low, -negated.Interval.High);
        }).Hold();

    [Fact]
    public void Every_p_lies_between_zero_and_one_and_does_not_mind_the_order_of_arms() =>
        Prop.ForAll(tables, t => Enum.GetValues<ContingencyTest>().All(test =>
            (ContingencyTests.P(t, test), ContingencyTests.P(t.Swapped, test)) is var (p, q)
            && (p is null) == (q is null) && (p is null || (p is >= 0 and <= 1 && Math.Abs(p.Value - q!.Value) < 1e-9))))
        .Hold();

    [Fact]
    public void The_two_one_sided_fisher_p_values_overlap_in_the_observed_table_only() =>
        Prop.ForAll(tables, t => FisherExact.Less(t) + FisherExact.Greater(t) >= 1 - 1e-9
            && FisherExact.TwoSided(t) >= Math.Min(FisherExact.Less(t), FisherExact.Greater(t)) - 1e-9)
        .Hold();

    [Fact]
    public void Wilson_and_Newcombe_stay_inside_what_is_possible() =>
        Prop.ForAll(tables, t =>
        {
            var wilson = ProportionIntervals.Wilson(t.A, t.N1);
            var exact = ProportionIntervals.ClopperPearson(t.A, t.N1);
            var newcombe = RiskDifference.Newcombe(t).Interval;
            return wilson is { Low: >= 0, High: <= 1 } && wilson.Contains(t.Risk1)
                && exact is { Low: >= 0, High: <= 1 } && exact.Contains(t.Risk1)
                && newcombe is { Low: >= -1 - 1e-12, High: <= 1 + 1e-12 };
        }).Hold();

    [Fact]
    public void Smaller_p_implies_larger_arms_under_every_test() =>
        Prop.ForAll(ps, ps, (p, q) =>
        {
            if (p == q) return true;
            var (small, large) = (Math.Min(p, q), Math.Max(p, q));
            return ImpliedSize.Pooled(.68, .42, small) > ImpliedSize.Pooled(.68, .42, large)
                && ImpliedSize.Unpooled(.68, .42, small) > ImpliedSize.Unpooled(.68, .42, large)
                && ImpliedSize.Yates(.68, .42, small) > ImpliedSize.Yates(.68, .42, large)
                && ImpliedSize.Yates(.68, .42, small) > ImpliedSize.Pooled(.68, .42, small);
        }).Hold();

    [Fact]
    public void An_interval_made_from_p_gives_that_p_back() =>
        Prop.ForAll(ps, Gen.Choose(1, 500).Select(i => i / 100.0).ToArbitrary(), (p, estimate) =>
        {
            if (estimate == 1) return true;
            var ends = IntervalFromP.Exact(estimate, p, isRatio: true).Interval;
            // Of a P next to 1 the interval is wider than doubles are.
            if (ends.Low <= 0 || !double.IsFinite(ends.High)) return true;
            var back = new ReportedInterval(new(estimate, 12), new(ends.Low, 12), new(ends.High, 12), true);
            return Math.Abs(back.P() - p) < 1e-9;
        }).Hold();

    [Fact]
    public void Quantiles_undo_tails() =>
        Prop.ForAll(ps, Gen.Choose(1, 200).ToArbitrary(), (p, df) =>
            Near(Normal.TwoSided(Normal.FromTwoSided(p)), p)
            && Math.Abs(StudentT.TwoSided(StudentT.FromTwoSided(p, df), df) - p) < 1e-9)
        .Hold();

    [Fact]
    public void A_count_is_always_among_those_its_own_percentage_allows() =>
        Prop.ForAll(tables, Gen.Choose(0, 2).ToArbitrary(), (t, decimals) =>
        {
            var percent = new Printed(Math.Round(100 * t.Risk1, decimals, MidpointRounding.AwayFromZero), decimals);
            var grim = Grim.OfPercent(percent, t.N1);
            return grim.First <= t.A && t.A <= grim.Last;
        }).Hold();

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
}
