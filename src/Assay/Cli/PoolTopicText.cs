using System.Collections.Immutable;
using System.Text;
using Assay.Statistics.Pooling;
using Assay.Statistics.Sequential;
using Assay.Synthesis;

namespace Assay.Cli;

/// <summary>Pools of a topic for people: all outcomes in a line each, or one in full.</summary>
internal static class PoolTopicText
{
    public static string Overview(string topic, ImmutableArray<(OutcomeGroup Group, MetaAnalysis Pool)> pools)
    {
        var text = new StringBuilder($"{topic}: what abstracts report, from abstracts and not from full papers. One outcome in full: --outcome NAME.\n\n");
        var width = Math.Min(56, pools.Max(one => one.Group.Slug.Length));
        foreach (var (group, pool) in pools)
            text.Append(group.Slug.PadRight(width)).Append("  ").Append(pool.Pool is null ? "nothing to pool" : $"k = {pool.Studies.Length}  {group.Measure} {PoolText.Range(pool, pool.Pool.Estimate, pool.Pool.Interval)}{(group.IsRatio || group.Unit.Length == 0 ? "" : " " + group.Unit)}")
                .Append(group.LeftOut.Length > 0 ? $", {group.LeftOut.Length} left out" : "").Append('\n');
        return text.ToString();
    }

    public static string Of(OutcomeGroup group, MetaAnalysis pool, AccruedEvidence? watched)
    {
        var text = new StringBuilder($"{group.Concept.Name}, {group.Window.Name}; {(group.Class == DesignClass.Randomised ? "randomised trials" : "studies without randomisation")} ({group.Slug})\nFrom abstracts, not from full papers.\n\n");
        foreach (var study in group.Studies)
            text.Append(study.Poolability == Poolability.Poolable ? "poolable        " : "if assumed      ").Append(study.Label).Append(" (").Append(study.Id).Append("), ").Append(study.Outcome).Append(": ").Append(study.Figures)
                .Append(study.Why.Length > 0 ? $" ({study.Why})" : "").Append('\n');
        foreach (var study in group.LeftOut)
            text.Append("not poolable    ").Append(study.Label).Append(" (").Append(study.Id).Append("), ").Append(study.Outcome).Append(study.Figures.Length > 0 ? $": {study.Figures}" : "").Append(" (").Append(study.Why).Append(")\n");
        text.Append('\n');
        if (pool.Pool is not null) text.Append(PoolText.Of(pool));
        else text.Append("Nothing to pool: no abstract reports enough.\n");
        if (watched is not null) text.Append(PoolText.Of(pool, watched));
        return text.ToString();
    }
}
