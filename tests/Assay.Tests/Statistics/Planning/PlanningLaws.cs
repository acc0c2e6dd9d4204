using Assay.Statistics.Planning;
using Assay.Statistics.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Statistics.Planning;

public sealed class PlanningLaws
{
    private static readonly Arbitrary<double> shares = Gen.Choose(1, 99).Select(i => i / 100.0).ToArbitrary();
    private static readonly Arbitrary<double> ratios = Gen.Elements(.25, .5, 2 / 3.0, 1, 1.5, 2, 4).ToArbitrary();

    [Fact]
    public void Power_rises_with_size_and_the_size_has_the_power() =>
        Prop.ForAll(shares, shares, ratios, (p1, p2, ratio) =>
        {
            if (p1 == p2) return true;
            return Enum.GetValues<ProportionMethod>().All(method =>
            {
                var size = TwoProportions.Size(p1, p2, .85, new(), ratio, method);
                double Power(double n) => TwoProportions.Power(p1, p2, n, n * ratio, new(), method);
                return Math.Abs(Power(size) - .85) < 1e-9 && Power(size * 1.1) > Power(size) && Power(size) > Power(size * .9);
            });
        }).Hold();

    [Fact]
    public void Exchanging_the_arms_with_the_ratio_turned_over_asks_for_the_same_people() =>
        Prop.ForAll(shares, shares, ratios, (p1, p2, ratio) => p1 == p2 || Enum.GetValues<ProportionMethod>().All(method =>
            Near(TwoProportions.Size(p1, p2, .8, new(), ratio, method) * ratio, TwoProportions.Size(p2, p1, .8, new(), 1 / ratio, method)))).Hold();

    [Fact]
    public void Exact_power_does_not_mind_the_order_of_arms_nor_what_is_called_an_event() =>
        Prop.ForAll(shares, shares, Gen.Choose(1, 40).ToArbitrary(), (p1, p2, n) => new[] { ContingencyTest.Pearson, ContingencyTest.Yates, ContingencyTest.Fisher }.All(test =>
        {
            var power = ExactPower.Of(p1, p2, n, n + 3, test, new());
            return Math.Abs(power - ExactPower.Of(p2, p1, n + 3, n, test, new())) < 1e-12
                && Math.Abs(power - ExactPower.Of(1 - p1, 1 - p2, n, n + 3, test, new())) < 1e-12;
        })).Hold(40);

    [Fact]
    public void The_region_holds_the_tables_whose_p_is_at_most_alpha() =>
        Prop.ForAll(Gen.Choose(1, 30).ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), Gen.Elements(.01, .05, .1).ToArbitrary(), (n1, n2, alpha) =>
            new[] { ContingencyTest.Pearson, ContingencyTest.Yates, ContingencyTest.Fisher }.All(test =>
            {
                var region = RejectionRegion.Of(n1, n2, test, new(alpha), true);
                return Enumerable.Range(0, n1 + 1).All(a => Enumerable.Range(0, n2 + 1).All(c =>
                    region.Rejects(a, c) == (a + c != 0 && a + c != n1 + n2 && ContingencyTests.P(new(a, n1, c, n2), test) is { } p && p <= alpha)));
            })).Hold(30);

    [Fact]
    public void One_sided_fisher_rejects_as_its_tail_says() =>
        Prop.ForAll(Gen.Choose(2, 20).ToArbitrary(), Gen.Choose(2, 20).ToArbitrary(), (n1, n2) =>
        {
            var region = RejectionRegion.Of(n1, n2, ContingencyTest.Fisher, new(.05, 1), higher: true);
            return Enumerable.Range(0, n1 + 1).All(a => Enumerable.Range(0, n2 + 1).All(c =>
                region.Rejects(a, c) == (a + c != 0 && a + c != n1 + n2 && FisherExact.Greater(new(a, n1, c, n2)) <= .05)));
        }).Hold(20);

    [Fact]
    public void Fisher_never_rejects_the_truth_too_often() =>
        Prop.ForAll(shares, Gen.Choose(2, 60).ToArbitrary(), (p, n) => ExactPower.Of(p, p, n, n, ContingencyTest.Fisher, new()) <= .05 + 1e-12).Hold(50);

    [Fact]
    public void Both_arms_hazards_turned_over_need_the_same_events() =>
        Prop.ForAll(Gen.Choose(20, 95).Select(i => i / 100.0).ToArbitrary(), ratios, (hr, ratio) =>
            Near(LogRank.Events(hr, .9, new(), ratio), LogRank.Events(1 / hr, .9, new(), 1 / ratio))
            && Near(LogRank.Events(hr, .9, new(), ratio, EventFormula.Freedman), LogRank.Events(1 / hr, .9, new(), 1 / ratio, EventFormula.Freedman))
            && Near(LogRank.Power(hr, LogRank.Events(hr, .9, new(), ratio), new(), ratio), .9)).Hold();

    [Fact]
    public void Means_by_t_need_a_little_more_than_by_z() =>
        Prop.ForAll(Gen.Choose(10, 120).Select(i => i / 100.0).ToArbitrary(), ratios, (d, ratio) =>
        {
            var (t, z) = (TwoMeans.Size(d, 1, .9, new(), ratio), TwoMeans.NormalSize(d, 1, .9, new(), ratio));
            return t > z && t < z + 3 && Math.Abs(TwoMeans.Power(d, 1, t, t * ratio, new()) - .9) < 1e-9;
        }).Hold(30);

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
}
