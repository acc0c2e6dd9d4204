using Assay.Publication.Drawings;
using Assay.Publication.Pools;
using Assay.Statistics.Pooling;
using Assay.Workers;

namespace Assay.Cli;

/// <summary>How a pool is told: words, JSON, R; and what is written beside.</summary>
/// <param name="Json">JSON in place of words.</param>
/// <param name="Script">R in place of words.</param>
/// <param name="Svg">File for a forest plot, or null.</param>
/// <param name="Csv">File for a table, or null.</param>
/// <param name="Anticipated">Effect to watch for, on the natural scale, or null.</param>
/// <param name="Terminal">Where results go.</param>
internal sealed record PoolOutput(bool Json, bool Script, string? Svg, string? Csv, double? Anticipated, Terminal Terminal)
{
    /// <summary>Tells the pool of a table.</summary>
    public async Task<int> WriteAsync(MetaAnalysis analysis, string[] moderators)
    {
        var watched = Anticipated is null ? null : PoolTopic.Watch(analysis, Anticipated) ?? throw new WrongCallException("--anticipate goes with inverse-variance methods (DL, REML, ..) and one study at least.");
        await Terminal.Output.WriteAsync(
            Json ? PoolJson.Write(analysis, watched) + "\n"
            : Script ? PoolScript.Write(analysis, moderators, watched)
            : PoolText.Of(analysis) + (watched is null ? "" : PoolText.Of(analysis, watched)));
        if (Svg is not null) await FileAsync(Svg, ForestPlot.Draw(analysis));
        if (Csv is not null) await FileAsync(Csv, PoolCsv.Forest(analysis));
        if (analysis.Pool is null && !Json) Terminal.Say("no study is left to pool; the reasons are in the output.");
        return analysis.Excluded.Length > 0 || analysis.Pool is null ? Exit.SetAside : Exit.Done;
    }

    /// <summary>Tells the pools of a topic: one line of JSON, one script, one account each.</summary>
    public async Task<int> WriteAsync(PoolTopic asked, DataFolder folder, CancellationToken cancellationToken)
    {
        var pools = await asked.PoolsAsync(folder, cancellationToken);
        if (!Json && !Script && asked.Outcome is null) await Terminal.Output.WriteAsync(PoolTopicText.Overview(asked.Topic, pools));
        else
            foreach (var (group, pool) in pools)
            {
                // Of all outcomes at once one effect cannot be anticipated but the usual one.
                var watched = PoolTopic.Watch(pool, Anticipated is not null && (asked.Outcome is not null || pool.Options.Measure.IsRatio) ? Anticipated : null);
                await Terminal.Output.WriteAsync(
                    Json ? PoolJson.Write(pool, watched, (asked.Topic, group)) + "\n"
                    : Script ? $"# {asked.Topic}, {group.Slug}, from abstracts\n" + (pool.Pool is null ? "# nothing to pool\n" : PoolScript.Write(pool, [], watched)) + "\n"
                    : PoolTopicText.Of(group, pool, watched) + "\n");
            }
        if (Svg is not null) await FileAsync(Svg, PoolTopic.Draw(pools));
        if (Csv is not null) await FileAsync(Csv, PoolTopic.Csv(pools));
        return pools.All(one => one.Pool.Pool is not null && one.Group.LeftOut.IsEmpty) ? Exit.Done : Exit.SetAside;
    }

    private async Task FileAsync(string place, string text)
    {
        await using var output = OutputFile.Open(place, Terminal);
        await output.Text.WriteAsync(text);
        output.Keep();
    }
}
