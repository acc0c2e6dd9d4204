using System.Collections.Immutable;
using Assay.Statistics.Effects;
using Assay.Statistics.Pooling.Funnel;
using Assay.Statistics.Pooling.Regression;
using Assay.Statistics.Pooling.Stratified;

namespace Assay.Statistics.Pooling;

/// <summary>Whole meta-analyses, from studies to everything that is said of their pool.</summary>
public static class MetaAnalyses
{
    // Past this leaving each study out costs seconds, and no reader reads the list.
    private const int MostLines = 2000;

    // Funnel tests of fewer studies say little: Sterne and others (2011), doi:10.1136/bmj.d4002.
    private const int FewForFunnel = 10;

    /// <summary>Pools studies.</summary>
    /// <param name="studies">Studies in the order given.</param>
    /// <param name="options">What is pooled and how.</param>
    /// <param name="moderators">Names of the moderators that the studies carry.</param>
    /// <exception cref="ArgumentException">The options conflict, or subgroups or moderators cannot be fitted.</exception>
    /// <remarks>Deeks, Higgins and Altman, Cochrane Handbook 6.4 (2019), ch. 10; each part names its own paper.</remarks>
    public static MetaAnalysis Of(IReadOnlyList<PoolStudy> studies, PoolOptions options, IReadOnlyList<string>? moderators = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Conflict() is { } conflict) throw new ArgumentException(conflict);
        moderators ??= [];
        var (kept, excluded) = Sort(studies, options, moderators.Count);
        double[] y = [.. kept.Select(one => one.Effect.Value)], v = [.. kept.Select(one => one.Effect.Variance)];
        if (kept.Count == 0)
            return new(options, [], excluded, null, null, null, [], [], null, null, null, null, null, null, Named(options), ["No study is left to pool."]);

        var wald = options.Method is PoolMethod.Inverse(var estimator) ? InverseVariance.Pool(y, v, estimator, options.Level) : null;
        var all = Enumerable.Range(0, kept.Count).ToArray();
        var pool = Pool("", all, kept, options);
        var estimable = all.Where(i => kept[i].Effect.IsEstimable).ToArray();
        double[] own = [.. estimable.Select(i => y[i])], spread = [.. estimable.Select(i => v[i])];
        var weights = Weights(kept, options, wald);
        var subgroups = options.Subgroup is null ? null : Subgroups.Of(own, spread, [.. estimable.Select(i => kept[i].Study.Group!)], options.Estimator, options.Level);
        var regression = moderators.Count == 0 ? null : MetaRegression.Fit(own, spread,
            [.. moderators.Select((name, j) => new Moderator(name, [.. estimable.Select(i => kept[i].Study.Moderators[j]!.Value)]))], options.Estimator, options.Level);
        var funnel = own.Length >= 3;
        return new(options, [.. kept.Select((one, i) => new PooledStudy(one.Study, one.Effect, weights[i]))], excluded, pool, wald,
            wald is null ? null : InverseVariance.TauInterval(y, v, options.Level),
            LeaveOneOut(kept, options), Cumulative(kept, options),
            funnel ? EggerTest.Mixed(own, spread, options.Estimator, options.Level) : null, funnel ? EggerTest.Classical(own, spread, options.Level) : null,
            funnel ? BeggTest.Of(own, spread) : null, funnel ? TrimFill.Of(own, spread, options.Estimator, false, options.Level) : null,
            subgroups, regression, Named(options), Warnings(kept.Count, own.Length, pool, wald, options));
    }

    private static (List<(PoolStudy Study, EffectSize Effect)> Kept, ImmutableArray<LeftOut> Excluded) Sort(
        IReadOnlyList<PoolStudy> studies, PoolOptions options, int moderators)
    {
        var kept = new List<(PoolStudy, EffectSize)>();
        var excluded = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var study in studies)
        {
            if (study.Numbers is null) excluded.Add(new(study.Name, study.Missing ?? "its numbers are missing"));
            else if (options.Subgroup is not null && study.Group is null) excluded.Add(new(study.Name, $"{options.Subgroup} is missing"));
            else if (moderators > 0 && study.Moderators.Any(value => value is null)) excluded.Add(new(study.Name, "a moderator is missing"));
            else if (options.Measure.Effect(study.Numbers, options.Zero) is { } effect && (effect.IsEstimable || Counts(study, options))) kept.Add((study, effect));
            else excluded.Add(new(study.Name, effect.Missing!));
        }
        return (kept, excluded.ToImmutable());
    }

    // Of a Mantel-Haenszel risk difference every table counts, whether it has an estimate of its own or not.
    private static bool Counts(PoolStudy study, PoolOptions options) =>
        options is { Method: PoolMethod.MantelHaenszel, Measure.Code: "RD" } && study.Numbers is StudyNumbers.Counts;

    private static PoolLine? Pool(string name, IReadOnlyList<int> which, List<(PoolStudy Study, EffectSize Effect)> kept, PoolOptions options)
    {
        if (options.Method is PoolMethod.Inverse(var estimator))
        {
            double[] y = [.. which.Select(i => kept[i].Effect.Value)], v = [.. which.Select(i => kept[i].Effect.Variance)];
            return PoolLine.Of(name, InverseVariance.Pool(y, v, estimator, options.Level), options.HartungKnapp, options.AdHoc);
        }
        var pool = (options.Method, options.Measure.Code) switch
        {
            (PoolMethod.Peto, _) => PetoPool.Of(Tables(), options.Level),
            (_, "OR") => MantelHaenszel.OddsRatio(Tables(), options.Level),
            (_, "RR") => MantelHaenszel.RiskRatio(Tables(), options.Level),
            (_, "RD") => MantelHaenszel.RiskDifference(Tables(), options.Level),
            _ => MantelHaenszel.RateRatio([.. which.Select(i => (StudyNumbers.Rates)kept[i].Study.Numbers!).Select(r => (r.X1, r.T1, r.X2, r.T2))], options.Level),
        };
        return pool is null ? null : PoolLine.Of(name, pool);

        List<FourCells> Tables() => [.. which.Select(i => ((StudyNumbers.Counts)kept[i].Study.Numbers!).Cells)];
    }

    private static double[] Weights(List<(PoolStudy Study, EffectSize Effect)> kept, PoolOptions options, PooledEstimate? wald)
    {
        if (wald is not null) return InverseVariance.Weights([.. kept.Select(one => one.Effect.Variance)], wald.Tau2.Value);
        var raw = kept.Select(one => one.Study.Numbers switch
        {
            StudyNumbers.Counts(var t) => (options.Method, options.Measure.Code) switch
            {
                (PoolMethod.Peto, _) => t.IsDoubleZero ? 0 : BinaryEffects.Hypergeometric(t).Variance,
                (_, "OR") => t.B / t.N * t.C,
                (_, "RR") => t.C / t.N * t.N1,
                _ => t.N1 / t.N * t.N2,
            },
            StudyNumbers.Rates(_, var t1, var x2, var t2) => x2 * (t1 / (t1 + t2)),
            _ => 0,
        }).ToArray();
        var sum = raw.Sum();
        return [.. raw.Select(weight => sum > 0 ? 100 * weight / sum : 0)];
    }

    private static ImmutableArray<PoolLine> LeaveOneOut(List<(PoolStudy Study, EffectSize Effect)> kept, PoolOptions options)
    {
        if (kept.Count is < 2 or > MostLines) return [];
        if (options.Method is PoolMethod.Inverse(var estimator))
            return Named([.. kept.Select(one => one.Study.Name)], Sensitivity.LeaveOneOut(Values(kept), Variances(kept), estimator, options.Level), options);
        return [.. kept.Select((one, left) => Pool(one.Study.Name, [.. Enumerable.Range(0, kept.Count).Where(i => i != left)], kept, options)).OfType<PoolLine>()];
    }

    private static ImmutableArray<PoolLine> Cumulative(List<(PoolStudy Study, EffectSize Effect)> kept, PoolOptions options)
    {
        if (kept.Count > MostLines) return [];
        // Studies without a year come last, as they stand.
        int[] order = [.. Enumerable.Range(0, kept.Count).OrderBy(i => kept[i].Study.Year ?? double.MaxValue)];
        if (options.Method is PoolMethod.Inverse(var estimator))
        {
            List<(PoolStudy Study, EffectSize Effect)> sorted = [.. order.Select(i => kept[i])];
            return Named([.. sorted.Select(one => one.Study.Name)], Sensitivity.Cumulative(Values(sorted), Variances(sorted), estimator, options.Level), options);
        }
        return [.. order.Select((last, i) => Pool(kept[last].Study.Name, order[..(i + 1)], kept, options)).OfType<PoolLine>()];
    }

    private static ImmutableArray<PoolLine> Named(List<string> names, ImmutableArray<PooledEstimate> pools, PoolOptions options) =>
        [.. pools.Select((pool, i) => PoolLine.Of(names[i], pool, options.HartungKnapp, options.AdHoc))];

    private static double[] Values(List<(PoolStudy Study, EffectSize Effect)> kept) => [.. kept.Select(one => one.Effect.Value)];

    private static double[] Variances(List<(PoolStudy Study, EffectSize Effect)> kept) => [.. kept.Select(one => one.Effect.Variance)];

    private static ImmutableArray<string> Named(PoolOptions options)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        if (options.Measure.Family is StudyFamily.Counts or StudyFamily.Rates && options.Measure.Code is "OR" or "RR" or "RD" or "IRR" or "IRD")
            names.Add(options.Method is PoolMethod.Inverse ? options.Zero.Name : "the pool adds nothing to empty cells; studies' own estimates, and Q, have 1/2 added where a cell is empty");
        if (options.Measure.Code is "PETO") names.Add("nothing is added to empty cells; studies without events, or with only events, in both arms are left out");
        if (options.Measure.Code is "SMD") names.Add("Hedges' g by the exact gamma-function J, variance 1/n1 + 1/n2 + g²/(2(n1 + n2))");
        if (options.Measure is { Code: "MD", Family: StudyFamily.Means }) names.Add("variances of the arms are not pooled");
        if (options.Measure.Family is StudyFamily.Hazard or StudyFamily.Given) names.Add("intervals of studies are read as 95 % intervals, with the exact normal quantile");
        if (options.Method is PoolMethod.Inverse(not Estimator.FixedEffect))
        {
            names.Add("I² and H² from τ² and the typical within-study variance, as metafor has them; that is (Q − df)/Q for DL only");
            names.Add("τ² interval by the Q profile, search not capped");
            names.Add(options.HartungKnapp ? "Hartung-Knapp-Sidik-Jonkman, t with k − 1 df" + (options.AdHoc ? ", factor not below 1" : ", factor not truncated") : "Wald's test and interval, normal quantile");
        }
        else names.Add("I² as max(0, (Q − df)/Q); normal quantile");
        return names.ToImmutable();
    }

    private static ImmutableArray<string> Warnings(int k, int estimable, PoolLine? pool, PooledEstimate? wald, PoolOptions options)
    {
        var said = ImmutableArray.CreateBuilder<string>();
        if (pool is null) said.Add("The pooled effect is not estimable from these counts.");
        if (k == 1) said.Add("One study is its own pool; nothing is said of the differences between studies.");
        if (wald is { Tau2.Converged: false }) said.Add("The estimate of τ² did not converge; what rests on it is the best found.");
        if (wald is not null && !double.IsFinite(wald.Tau2.Value)) said.Add("τ² is too large for a number and is left out; effects this far apart are most likely not in one unit.");
        if (wald is { Tau2.HasRival: true }) said.Add("The likelihood has more than one maximum; the higher one is taken.");
        if (options.HartungKnapp && wald is { Dispersion: < 1 } && !options.AdHoc)
            said.Add("Hartung and Knapp's factor is below 1, so that the standard error is smaller than Wald's; --adhoc keeps it at 1.");
        if (wald is { Dispersion: 0 }) said.Add("All studies have the same effect.");
        if (estimable is >= 3 and < FewForFunnel) said.Add("Fewer than ten studies: tests of the funnel, and trim and fill, say little.");
        if (k > MostLines) said.Add($"More than {MostLines} studies: the pools without each study and study by study are not listed.");
        return said.ToImmutable();
    }
}
