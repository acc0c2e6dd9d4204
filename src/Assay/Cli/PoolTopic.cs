using System.Collections.Immutable;
using System.Text;
using Assay.Publication.Drawings;
using Assay.Publication.Pools;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;
using Assay.Synthesis;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay pool --topic</c>: what the abstracts of a topic report, pooled outcome by outcome.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Outcome">The outcome asked for, or null for all.</param>
/// <param name="Measure">The only measure asked for, or null for all.</param>
/// <param name="Estimator">How τ² is estimated.</param>
/// <param name="HartungKnapp">Whether pools are tested by Hartung and Knapp's method.</param>
/// <param name="AdHoc">Whether its factor is kept from falling below 1.</param>
/// <param name="Level">Confidence level in percent.</param>
internal sealed record PoolTopic(string Topic, string? Outcome, string? Measure, Estimator Estimator, bool HartungKnapp, bool AdHoc, double Level)
{
    private const int MostNamed = 12;

    /// <summary>The groups asked for, each with its pool; the pool of one without a study has none.</summary>
    /// <exception cref="WrongCallException">There is no such topic or outcome; the sentence names what there is.</exception>
    public async Task<ImmutableArray<(OutcomeGroup Group, MetaAnalysis Pool)>> PoolsAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        var topics = Shelf.Topics(folder);
        if (!topics.ContainsKey(Topic)) throw new WrongCallException($"there is no topic {Topic}; there are {Named([.. topics.Keys])}.");
        if (!File.Exists(folder.Database)) throw new WrongCallException($"nothing is kept in {folder.Path}; `assay ingest` or `assay watch` brings papers in.");
        await using var store = await folder.OpenAsync(cancellationToken);
        var groups = await new TopicPapers(store).GroupsAsync(Topic, cancellationToken);
        if (Measure is not null) groups = [.. groups.Where(group => group.Measure == Measure)];
        if (groups.IsEmpty) throw new WrongCallException($"no paper kept on {Topic} that compares two groups reports {(Measure is null ? "an outcome" : $"a {Measure}")}; read more papers with `assay ingest` or `assay watch`.");
        var found = Outcome is null ? groups : OutcomeSearch.Find(groups, Outcome);
        if (found.IsEmpty) throw new WrongCallException($"{Topic} has no outcome {Outcome}; it has {Named([.. groups.Select(group => group.Concept.Slug).Distinct()])}.");
        return [.. found.Select(group => (group, GroupPool.Of(group, Estimator, HartungKnapp, AdHoc, Level)))];
    }

    /// <summary>A pool watched against its boundary; null where it holds no study, or the effect is a difference that nobody gave.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="anticipated">Effect worth finding, on the natural scale; null for a relative reduction by a fifth.</param>
    /// <exception cref="WrongCallException">The effect is not one of its measure.</exception>
    public static AccruedEvidence? Watch(MetaAnalysis pool, double? anticipated)
    {
        var isRatio = pool.Options.Measure.IsRatio;
        if (pool.Pool is null || (anticipated is null && !isRatio)) return null;
        if (isRatio && anticipated is <= 0 or 1 || anticipated is 0 && !isRatio)
            throw new WrongCallException(isRatio ? "--anticipate is a ratio above 0 and other than 1, such as 0.8." : "--anticipate is a difference other than 0.");
        if (pool.Options.Method is not PoolMethod.Inverse) return null;
        return AccruedEvidence.Of(pool, isRatio ? Math.Log(anticipated ?? 0.8) : anticipated!.Value);
    }

    /// <summary>Pools of one measure, one below the other.</summary>
    /// <exception cref="WrongCallException">They have no axis in common.</exception>
    public static string Draw(ImmutableArray<(OutcomeGroup Group, MetaAnalysis Pool)> pools)
    {
        var drawn = pools.Where(one => one.Pool.Pool is not null).ToList();
        if (drawn.Count == 0) throw new WrongCallException("--svg has nothing to draw: no abstract reports enough of this outcome to pool.");
        if (drawn.Select(one => (one.Group.Measure, one.Group.Unit, one.Group.Concept.Slug)).Distinct().Count() > 1)
            throw new WrongCallException($"--svg draws one outcome on one scale; give --outcome one of {Named([.. drawn.Select(one => one.Group.Slug)])}.");
        return ForestPlot.Draw([.. drawn.Select(one => (drawn.Count == 1 ? "" : Heading(one.Group), one.Pool))], default, OutcomeSides.Of(drawn[0].Group));
    }

    /// <summary>Pools as one table each, a blank line between.</summary>
    public static string Csv(ImmutableArray<(OutcomeGroup Group, MetaAnalysis Pool)> pools)
    {
        var text = new StringBuilder();
        foreach (var (group, pool) in pools) text.Append(text.Length > 0 ? "\n" : "").Append(PoolCsv.Forest(pool, group));
        return text.ToString();
    }

    private static string Heading(OutcomeGroup group) => $"{(group.Class == DesignClass.Randomised ? "Randomised trials" : "Studies without randomisation")}, {group.Window.Name}";

    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
}
