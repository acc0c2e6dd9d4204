using Assay.Statistics.Effects;
using Assay.Statistics.Pooling;
using Assay.Statistics.Pooling.Funnel;
using Assay.Statistics.Pooling.Regression;

namespace Assay.Tests.Statistics.Pooling;

/// <summary>What no textbook shows: nothing, one, two, the same, the huge.</summary>
public sealed class RoughInputTests
{
    public static TheoryData<Estimator> Estimators => [.. Enum.GetValues<Estimator>()];

    [Theory]
    [MemberData(nameof(Estimators))]
    public void Nothing_is_no_pool(Estimator estimator) => Assert.Throws<ArgumentException>(() => InverseVariance.Pool([], [], estimator));

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_variance_is_positive_and_finite(double variance) =>
        Assert.Contains("Variance 2", Assert.Throws<ArgumentException>(() => InverseVariance.Pool([1, 2], [1, variance])).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Estimators))]
    public void Identical_effects_have_no_variance_between_them(Estimator estimator)
    {
        var pool = InverseVariance.Pool([0.3, 0.3, 0.3], [0.1, 0.2, 0.3], estimator);
        Assert.Equal(0, pool.Tau2.Value);
        Assert.True(pool.Tau2.Converged);
        Assert.Equal(0.3, pool.Estimate, 12);
        Assert.Equal(0, pool.Heterogeneity.Q, 12);
    }

    [Theory]
    [MemberData(nameof(Estimators))]
    public void Two_studies_far_apart_still_pool(Estimator estimator)
    {
        var pool = InverseVariance.Pool([-10, 10], [0.01, 0.01], estimator);
        Assert.True(pool.Tau2.Converged);
        Assert.Equal(0, pool.Estimate, 9);
        Assert.True(estimator == Estimator.FixedEffect || pool.Tau2.Value > 90);
    }

    [Theory]
    [MemberData(nameof(Estimators))]
    public void Huge_and_tiny_units_pool_as_others_do(Estimator estimator)
    {
        double[] y = [-0.89, -1.59, -1.35, -1.44, -0.22], v = [0.33, 0.19, 0.42, 0.02, 0.05];
        var usual = InverseVariance.Pool(y, v, estimator);
        foreach (var unit in new[] { 1e-140, 1e-60, 1e60, 1e140 })
        {
            var pool = InverseVariance.Pool([.. y.Select(x => x * unit)], [.. v.Select(x => x * unit * unit)], estimator);
            Assert.Equal(usual.Estimate, pool.Estimate / unit, 9);
            Assert.Equal(usual.StandardError, pool.StandardError / unit, 9);
            Assert.Equal(usual.Heterogeneity.I2, pool.Heterogeneity.I2, 6);
        }
    }

    [Theory]
    [MemberData(nameof(Estimators))]
    public void An_effect_of_1e300_gives_an_answer_and_no_endless_search(Estimator estimator)
    {
        var pool = InverseVariance.Pool([1e300, 0.5, 0.2], [1, 1, 1], estimator);
        Assert.True(double.IsFinite(pool.Estimate));
    }

    [Theory]
    [MemberData(nameof(Estimators))]
    public void Variances_of_all_sizes_are_survived(Estimator estimator)
    {
        var pool = InverseVariance.Pool([1, 2, 3, 4], [1e-12, 1e-3, 1, 1e9], estimator);
        Assert.True(double.IsFinite(pool.Estimate) && double.IsFinite(pool.StandardError) && pool.Tau2.Value >= 0);
    }

    [Fact]
    public void A_likelihood_with_two_tops_takes_the_higher()
    {
        // Two precise studies that differ and two vague ones.
        double[] y = [0, 1, 30, -30], v = [1e-4, 1e-4, 100, 100];
        var pool = InverseVariance.Pool(y, v, Estimator.MaximumLikelihood);
        double At(double tau2)
        {
            var w = v.Select(x => 1 / (x + tau2)).ToArray();
            var mean = w.Zip(y, (a, b) => a * b).Sum() / w.Sum();
            return -0.5 * (w.Sum(a => -Math.Log(a)) + w.Zip(y, (a, b) => a * (b - mean) * (b - mean)).Sum());
        }
        for (var tau2 = 1e-6; tau2 < 1e5; tau2 *= 1.3) Assert.True(At(pool.Tau2.Value) >= At(tau2) - 1e-9);
    }

    [Fact]
    public void Moderators_that_follow_from_others_are_named()
    {
        double[] y = [0.1, 0.2, 0.3, 0.5, 0.9], v = [0.1, 0.1, 0.2, 0.3, 0.1];
        Moderator one = new("dose", [1, 2, 3, 4, 5]), two = new("double dose", [2, 4, 6, 8, 10]), still = new("still", [3, 3, 3, 3, 3]);
        Assert.Contains("double dose", Assert.Throws<ArgumentException>(() => MetaRegression.Fit(y, v, [one, two])).Message, StringComparison.Ordinal);
        Assert.Contains("still", Assert.Throws<ArgumentException>(() => MetaRegression.Fit(y, v, [still])).Message, StringComparison.Ordinal);
        Assert.Contains("at least", Assert.Throws<ArgumentException>(() => MetaRegression.Fit([0.1, 0.2], [0.1, 0.1], [new("dose", [1, 2])])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Funnels_need_three_studies_of_different_sizes()
    {
        Assert.Null(EggerTest.Mixed([1, 2], [1, 2]));
        Assert.Null(EggerTest.Mixed([1, 2, 3], [1, 1, 1]));
        Assert.Null(TrimFill.Of([1, 2, 3], [1, 1, 1]));
        Assert.Null(BeggTest.Of([1, 2, 3], [1, 1, 1]));
    }

    [Fact]
    public void Two_studies_have_no_prediction_with_k_less_two()
    {
        var pool = InverseVariance.Pool([0.1, 0.9], [0.01, 0.02]);
        Assert.Null(pool.Prediction(PredictionConvention.StudentLessTwo));
        Assert.NotNull(pool.Prediction(PredictionConvention.StudentLessOne));
    }

    [Fact]
    public void Double_zeros_are_left_out_with_a_reason_and_corrections_are_named()
    {
        var empty = BinaryEffects.LogOddsRatio(FourCells.OfEvents(0, 20, 0, 30));
        Assert.Equal("both arms have no events", empty.Missing);
        Assert.Equal("both arms have only events", BinaryEffects.LogRiskRatio(FourCells.OfEvents(20, 20, 30, 30)).Missing);
        Assert.Equal("1/2 added to each cell", BinaryEffects.LogOddsRatio(FourCells.OfEvents(0, 20, 3, 30)).Correction);
        Assert.Null(BinaryEffects.LogOddsRatio(FourCells.OfEvents(1, 20, 3, 30)).Correction);
        Assert.True(BinaryEffects.LogOddsRatio(FourCells.OfEvents(0, 20, 0, 30), ZeroCells.Keep).IsEstimable);
        Assert.Equal("the variance is negative", EffectSize.Of(1, -1).Missing);
    }
}
