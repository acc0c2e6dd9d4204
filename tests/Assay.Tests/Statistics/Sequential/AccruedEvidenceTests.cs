using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;

namespace Assay.Tests.Statistics.Sequential;

/// <summary>A living pool against its boundary.</summary>
public sealed class AccruedEvidenceTests
{
    private static readonly string[] names = ["A", "B", "C", "D"];
    private static readonly double[] values = [-0.30, -0.25, -0.10, -0.28], variances = [0.040, 0.030, 0.020, 0.010];

    [Fact]
    public void Without_spread_between_studies_the_information_needed_is_that_of_one_trial()
    {
        var watched = AccruedEvidence.Of(names, values, variances, Math.Log(0.8), Estimator.FixedEffect);
        var needed = Math.Pow((Normal.Quantile(0.8) + Normal.Quantile(0.975)) / Math.Log(0.8), 2);
        Assert.Equal(0, watched.Diversity, 1e-12);
        Assert.Equal(needed, watched.Required, 1e-9);
        Assert.Equal((25 + (1 / 0.03) + 50 + 100) / needed, watched.Share, 1e-9);
        Assert.Equal(names, watched.Steps.Select(step => step.Name));
    }

    [Fact]
    public void Boundaries_are_those_of_a_trial_looked_at_with_these_shares()
    {
        var watched = AccruedEvidence.Of(names, values, variances, Math.Log(0.82), Estimator.FixedEffect);
        Assert.True(watched.Share > 1);
        var shares = watched.Steps.Select(step => Math.Min(1, step.Share)).ToArray();
        var boundaries = Boundaries.Of([.. shares], 0.025, new Spending.OBrienFleming());
        for (var i = 0; i < shares.Length; i++) Assert.Equal(boundaries.Z[i], watched.Steps[i].Boundary!.Value, 1e-9);
        Assert.Equal(0.025, watched.Steps[^1].Spent, 1e-12);
    }

    [Fact]
    public void Diversity_is_the_share_of_the_pools_variance_between_studies()
    {
        double[] apart = [-0.9, 0.1, -0.6, 0.2];
        var watched = AccruedEvidence.Of(names, apart, variances, Math.Log(0.8), Estimator.DerSimonianLaird);
        var (random, common) = (InverseVariance.Pool(apart, variances, Estimator.DerSimonianLaird), InverseVariance.Pool(apart, variances, Estimator.FixedEffect));
        Assert.Equal(1 - Math.Pow(common.StandardError / random.StandardError, 2), watched.Diversity, 1e-9);
        Assert.Equal(watched.Fixed / (1 - watched.Diversity), watched.Required, 1e-9);
        Assert.Equal(random.Estimate / random.StandardError, watched.Steps[^1].Z, 1e-12);
    }

    [Fact]
    public void A_boundary_is_passed_later_than_the_usual_threshold()
    {
        var watched = AccruedEvidence.Of(["A", "B", "C"], [-0.5, -0.2, -0.35], [0.05, 0.02, 0.004], Math.Log(0.8), Estimator.FixedEffect);
        Assert.Equal(("A", "C"), (watched.Naive!.Name, watched.Crossing!.Name));
        Assert.True(watched.Adjusted!.Value.Width > 2 * 1.95 * watched.Steps[^1].StandardError);
    }

    [Fact]
    public void One_study_a_hundred_studies_and_tiny_ones_are_watched()
    {
        Assert.Single(AccruedEvidence.Of(["A"], [0.1], [10], Math.Log(0.8)).Steps);
        var many = AccruedEvidence.Of([.. Enumerable.Range(0, 100).Select(i => $"{i}")], [.. Enumerable.Range(0, 100).Select(i => -0.2 + (0.001 * (i % 7)))], [.. Enumerable.Repeat(1.0, 100)], Math.Log(0.8));
        Assert.Equal(100, many.Steps.Length);
        Assert.All(many.Steps, step => Assert.False(step.Boundary is { } z && !double.IsFinite(z)));
    }

    [Fact]
    public void No_effect_cannot_be_watched_for()
    {
        Assert.Throws<ImpossiblePlanException>(() => AccruedEvidence.Of(names, values, variances, 0));
        Assert.Throws<ArgumentException>(() => AccruedEvidence.Of([], [], [], -0.2));
    }
}
