using Assay.Statistics.Effects;
using Assay.Statistics.Pooling;
using Assay.Statistics.Pooling.Regression;
using Assay.Statistics.Pooling.Stratified;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Statistics.Pooling;

public sealed class PoolingLaws
{
    private static readonly Estimator[] estimators = Enum.GetValues<Estimator>();

    private static readonly Arbitrary<(double Y, double V)[]> studies =
        (from k in Gen.Choose(2, 12)
         from y in Gen.Choose(-3000, 3000).ArrayOf(k)
         from v in Gen.Choose(1, 4000).ArrayOf(k)
         select y.Zip(v, (a, b) => (a / 1000.0, b / 1000.0)).ToArray()).ToArbitrary();

    private static readonly Arbitrary<(double Y, double V)[]> crowds =
        (from k in Gen.Choose(256, 300)
         from y in Gen.Choose(-3000, 3000).ArrayOf(k)
         from spread in Gen.Choose(0, 100)
         from v in Gen.Choose(1, 4000).ArrayOf(k)
         select y.Zip(v, (a, b) => (2 + (a * spread / 1e5), b / 1000.0)).ToArray()).ToArbitrary();

    private static readonly Arbitrary<FourCells[]> tables =
        (from k in Gen.Choose(2, 8)
         from cells in (from n1 in Gen.Choose(2, 200) from n2 in Gen.Choose(2, 200) from a in Gen.Choose(0, n1) from c in Gen.Choose(0, n2) select FourCells.OfEvents(a, n1, c, n2)).ArrayOf(k)
         select cells).ToArbitrary();

    [Fact]
    public void Order_does_not_matter() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var (one, other) = (Pool(set, estimator), Pool([.. set.Reverse()], estimator));
        return Near(one.Estimate, other.Estimate) && Near(one.StandardError, other.StandardError) && Near(one.Tau2.Value, other.Tau2.Value, 1e-7);
    })).Hold();

    [Fact]
    public void A_study_without_weight_changes_nothing_of_a_fixed_effect() => Prop.ForAll(studies, set =>
    {
        var (one, other) = (Pool(set, Estimator.FixedEffect), Pool([.. set, (7, 1e18)], Estimator.FixedEffect));
        return Near(one.Estimate, other.Estimate) && Near(one.StandardError, other.StandardError) && Near(one.Heterogeneity.Q, other.Heterogeneity.Q, 1e-6);
    }).Hold();

    [Fact]
    public void Without_variance_between_studies_random_effects_are_the_fixed_effect() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var (random, both) = (Pool(set, estimator), Pool(set, Estimator.FixedEffect));
        return random.Tau2.Value > 0 || (Near(random.Estimate, both.Estimate) && Near(random.StandardError, both.StandardError));
    })).Hold();

    [Fact]
    public void Turning_the_signs_turns_the_pool() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var (one, other) = (Pool(set, estimator), Pool([.. set.Select(s => (-s.Y, s.V))], estimator));
        return Near(one.Estimate, -other.Estimate) && Near(one.Tau2.Value, other.Tau2.Value, 1e-7);
    })).Hold();

    [Fact]
    public void Another_unit_scales_the_pool() => Prop.ForAll(studies, Gen.Choose(-6, 6).ToArbitrary(), (set, power) => estimators.All(estimator =>
    {
        var unit = Math.Pow(10, power);
        var (one, other) = (Pool(set, estimator), Pool([.. set.Select(s => (s.Y * unit, s.V * unit * unit))], estimator));
        return Near(one.Estimate * unit, other.Estimate, 1e-7) && Near(one.StandardError * unit, other.StandardError, 1e-7) && Near(one.Heterogeneity.I2, other.Heterogeneity.I2, 1e-5);
    })).Hold();

    [Fact]
    public void Moving_all_studies_moves_the_pool() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var (one, other) = (Pool(set, estimator), Pool([.. set.Select(s => (s.Y + 5, s.V))], estimator));
        return Near(one.Estimate + 5, other.Estimate, 1e-7) && Near(one.Tau2.Value, other.Tau2.Value, 1e-6);
    })).Hold();

    [Fact]
    public void One_study_is_its_own_pool() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var pool = Pool([set[0]], estimator);
        return pool.Estimate == set[0].Y && Near(pool.StandardError, Math.Sqrt(set[0].V)) && pool is { Tau2.Value: 0, Heterogeneity: { Q: 0, P: 1, I2: 0, H2: 1 } };
    })).Hold();

    [Fact]
    public void Weights_sum_to_a_hundred_and_give_the_mean() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var pool = Pool(set, estimator);
        var weights = InverseVariance.Weights([.. set.Select(s => s.V)], pool.Tau2.Value);
        return Near(weights.Sum(), 100) && Math.Abs(weights.Zip(set, (w, s) => w * s.Y / 100).Sum() - pool.Estimate) < 1e-9;
    })).Hold();

    [Fact]
    public void Likelihood_is_highest_where_it_says() => Prop.ForAll(studies, set =>
    {
        var pool = Pool(set, Estimator.RestrictedMaximumLikelihood);
        return new[] { 0, 0.5, 0.9, 1.1, 2, 10 }.All(factor => Restricted(set, pool.Tau2.Value) >= Restricted(set, (pool.Tau2.Value * factor) + (factor < 1 ? 0 : 1e-6)) - 1e-9);
    }).Hold();

    [Fact]
    public void The_profile_interval_is_in_order_and_holds_Paule_and_Mandel() => Prop.ForAll(studies, set =>
    {
        var interval = InverseVariance.TauInterval([.. set.Select(s => s.Y)], [.. set.Select(s => s.V)])!;
        var tau2 = Pool(set, Estimator.PauleMandel).Tau2.Value;
        return interval.Tau2.Low <= interval.Tau2.High && interval.Converged && (interval.IsNull || (tau2 >= interval.Tau2.Low - 1e-9 && tau2 <= interval.Tau2.High + 1e-9));
    }).Hold();

    [Fact]
    public void A_regression_without_moderators_is_the_pool() => Prop.ForAll(studies, set => estimators.All(estimator =>
    {
        var pool = Pool(set, estimator);
        var fit = MetaRegression.Fit([.. set.Select(s => s.Y)], [.. set.Select(s => s.V)], [], estimator);
        return Near(fit.Coefficients[0].Estimate, pool.Estimate, 1e-7) && Near(fit.Tau2.Value, pool.Tau2.Value, 1e-6) && Near(fit.Residual.I2, pool.Heterogeneity.I2, 1e-5);
    })).Hold();

    [Fact]
    public void Exchanging_arms_turns_stratified_pools() => Prop.ForAll(tables, set =>
    {
        FourCells[] turned = [.. set.Select(t => new FourCells(t.C, t.D, t.A, t.B))];
        return Opposite(MantelHaenszel.OddsRatio(set), MantelHaenszel.OddsRatio(turned))
            && Opposite(MantelHaenszel.RiskRatio(set), MantelHaenszel.RiskRatio(turned))
            && Opposite(MantelHaenszel.RiskDifference(set), MantelHaenszel.RiskDifference(turned))
            && Opposite(PetoPool.Of(set), PetoPool.Of(turned));
    }).Hold();

    [Fact]
    public void Leaving_one_out_is_pooling_the_rest() => Prop.ForAll(studies, set =>
    {
        var without = Sensitivity.LeaveOneOut([.. set.Select(s => s.Y)], [.. set.Select(s => s.V)]);
        return Enumerable.Range(0, set.Length).All(i => Near(without[i].Estimate, Pool([.. set.Where((_, j) => j != i)], Estimator.RestrictedMaximumLikelihood).Estimate, 1e-9));
    }).Hold();

    [Fact]
    public void Many_pools_together_are_each_pool_alone() => Prop.ForAll(crowds, set => estimators.All(estimator =>
    {
        double[] y = [.. set.Select(s => s.Y)], v = [.. set.Select(s => s.V)];
        var (without, added) = (Sensitivity.LeaveOneOut(y, v, estimator), Sensitivity.Cumulative(y, v, estimator));
        return Enumerable.Range(0, set.Length).Where(i => i % 17 == 0).All(i =>
            Alike(without[i], Pool([.. set.Where((_, j) => j != i)], estimator)) && Alike(added[i], Pool(set[..(i + 1)], estimator)));
    })).Hold(10);

    private static bool Alike(PooledEstimate one, PooledEstimate other) =>
        one.Studies == other.Studies && Math.Abs(one.Estimate - other.Estimate) <= 1e-9 * (1 + Math.Abs(other.Estimate)) && Near(one.StandardError, other.StandardError, 1e-9)
        && Math.Abs(one.Tau2.Value - other.Tau2.Value) <= 1e-8 && Math.Abs(one.Heterogeneity.Q - other.Heterogeneity.Q) <= 1e-9 * (1 + other.Heterogeneity.Q)
        && (double.IsNaN(one.LogLikelihood) == double.IsNaN(other.LogLikelihood)) && !(Math.Abs(one.LogLikelihood - other.LogLikelihood) > 1e-8 * (1 + Math.Abs(other.LogLikelihood)));

    private static bool Opposite(StratifiedEstimate? one, StratifiedEstimate? other) =>
        one is null || other is null ? one is null == other is null : Near(one.Estimate, -other.Estimate) && Near(one.StandardError, other.StandardError);

    private static double Restricted((double Y, double V)[] set, double tau2)
    {
        var w = set.Select(s => 1 / (s.V + tau2)).ToArray();
        var mean = w.Zip(set, (a, s) => a * s.Y).Sum() / w.Sum();
        return -0.5 * (w.Sum(a => -Math.Log(a)) + Math.Log(w.Sum()) + w.Zip(set, (a, s) => a * (s.Y - mean) * (s.Y - mean)).Sum());
    }

    private static PooledEstimate Pool((double Y, double V)[] set, Estimator estimator) =>
        InverseVariance.Pool([.. set.Select(s => s.Y)], [.. set.Select(s => s.V)], estimator);

    private static bool Near(double a, double b, double relative = 1e-9) => Math.Abs(a - b) <= relative * Math.Max(1e-3, Math.Max(Math.Abs(a), Math.Abs(b)));
}
