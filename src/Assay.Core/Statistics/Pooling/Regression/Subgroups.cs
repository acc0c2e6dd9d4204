using System.Collections.Immutable;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling.Regression;

/// <summary>Studies pooled group by group, and whether the groups differ.</summary>
/// <param name="Groups">Each group's name and pool, in ordinal order; each has its own τ².</param>
/// <param name="Between">Weighted sum of squares of the groups' means, each with its own τ² (RevMan and the meta package).</param>
/// <param name="Common">The model with one τ² for all groups (metafor); null where there are too few studies for it.</param>
public sealed record Subgroups(ImmutableArray<(string Name, PooledEstimate Pool)> Groups, TestResult Between, RegressionFit? Common)
{
    /// <summary>Degrees of freedom of both tests: groups less one.</summary>
    public int Df => Groups.Length - 1;

    /// <summary>Pools each group and tests their difference.</summary>
    /// <param name="values">Effects on the analysis scale.</param>
    /// <param name="variances">Their sampling variances.</param>
    /// <param name="groups">One group a study.</param>
    /// <param name="estimator">How τ² is estimated.</param>
    /// <param name="level">Confidence level in percent.</param>
    /// <exception cref="ArgumentException">There are not as many groups as studies, or all studies are in one group.</exception>
    /// <remarks>Borenstein and Higgins (2013), doi:10.1007/s11121-013-0377-7.</remarks>
    public static Subgroups Of(ReadOnlySpan<double> values, ReadOnlySpan<double> variances, IReadOnlyList<string> groups,
        Estimator estimator = Estimator.RestrictedMaximumLikelihood, double level = 95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != values.Length) throw new ArgumentException($"There are {groups.Count} groups for {values.Length} studies.");
        var levels = groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (levels.Count < 2) throw new ArgumentException("All studies are in one subgroup, so that there is nothing to compare.");
        var pools = ImmutableArray.CreateBuilder<(string, PooledEstimate)>(levels.Count);
        var (means, squares) = (new double[levels.Count], new double[levels.Count]);
        for (var g = 0; g < levels.Count; g++)
        {
            List<double> y = [], v = [];
            for (var i = 0; i < groups.Count; i++)
                if (groups[i] == levels[g])
                {
                    y.Add(values[i]);
                    v.Add(variances[i]);
                }
            var pool = InverseVariance.Pool([.. y], [.. v], estimator, level);
            (means[g], squares[g]) = (pool.Estimate, pool.StandardError * pool.StandardError);
            pools.Add((levels[g], pool));
        }
        var q = InverseVariance.Pool(means, squares, Estimator.FixedEffect, level).Heterogeneity.Q;
        var common = values.Length > levels.Count ? MetaRegression.Fit(values, variances, Moderator.OfGroups(groups), estimator, level) : null;
        return new(pools.MoveToImmutable(), new(q, ChiSquare.Upper(q, levels.Count - 1)), common);
    }
}
