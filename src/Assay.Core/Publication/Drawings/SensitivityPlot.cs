using Assay.Statistics.Pooling;

namespace Assay.Publication.Drawings;

/// <summary>Draws how a pool hangs on its studies: without each of them, and as they came in.</summary>
public static class SensitivityPlot
{
    /// <summary>The pool without each study, and the whole one below.</summary>
    /// <param name="analysis">The pool, of two studies at least.</param>
    /// <param name="shape">In which form.</param>
    public static string LeaveOneOut(MetaAnalysis analysis, PlotShape shape = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Draw(analysis, shape, "The pool without each study", "Without", [.. analysis.LeaveOneOut.Select(line => PlotWords.Row(analysis.Options, line) with { Line = analysis.Pool?.Estimate })]);
    }

    /// <summary>The pool of the first study, of the first two, and so on to all.</summary>
    /// <param name="analysis">The pool, of two studies at least.</param>
    /// <param name="shape">In which form.</param>
    public static string Cumulative(MetaAnalysis analysis, PlotShape shape = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Draw(analysis, shape, "The pool as studies came in", "With", [.. analysis.Cumulative.Select(line => PlotWords.Row(analysis.Options, line) with { Line = analysis.Pool?.Estimate })]);
    }

    private static string Draw(MetaAnalysis analysis, PlotShape shape, string title, string head, PlotRow[] rows) => RowPlot.Draw(new(
        title, string.Join("; ", rows.Select(row => $"{head.ToLowerInvariant()} {row.Name} {row.Words}")) + ".",
        head, PlotWords.Head(analysis.Options), "", PlotWords.Axis(analysis.Options), analysis.Options.Measure.IsRatio,
        [.. rows, .. analysis.Pool is { } pool ? [PlotWords.Pool(analysis.Options, pool)] : Array.Empty<PlotRow>()]), shape);
}
