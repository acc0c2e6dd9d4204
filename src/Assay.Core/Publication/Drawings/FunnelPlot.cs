using System.Globalization;
using Assay.Statistics.Distributions;
using Assay.Statistics.Pooling;

namespace Assay.Publication.Drawings;

/// <summary>Draws studies by their effect and their standard error: small ones spread wide, and evenly where none is missing because of its result.</summary>
public static class FunnelPlot
{
    /// <summary>The drawing; the lines are the pool and where 95 % of studies of one effect would lie.</summary>
    /// <param name="analysis">The pool, of one study at least.</param>
    /// <param name="shape">In which form.</param>
    /// <exception cref="ArgumentException">No study is in the pool.</exception>
    public static string Draw(MetaAnalysis analysis, PlotShape shape = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var studies = analysis.Studies.Where(study => study.Effect.IsEstimable).ToList();
        if (analysis.Pool is not { } pool || studies.Count == 0) throw new ArgumentException("A funnel plot has one study at least.", nameof(analysis));
        var (deepest, isRatio) = (studies.Max(study => study.Effect.StandardError) * 1.1, analysis.Options.Measure.IsRatio);
        var reach = Normal.Critical(95) * deepest;
        var low = Math.Min(studies.Min(study => study.Effect.Value), pool.Estimate - reach);
        var high = Math.Max(studies.Max(study => study.Effect.Value), pool.Estimate + reach);
        var slack = 0.04 * (high - low);
        // Downwards the error grows: it is drawn as its negative and labelled as itself.
        var chart = new Chart(low - slack, high + slack, -deepest, 0, shape)
        {
            Ticks = PlotScale.Of(low - slack, high + slack, isRatio).Ticks,
            UpLabel = value => (-value + 0.0).ToString("0.####", CultureInfo.InvariantCulture),
        };
        chart.Axes(PlotWords.Axis(analysis.Options) + (isRatio ? " (log scale)" : ""), "standard error")
            .Line("goal", [(pool.Estimate, 0), (pool.Estimate, -deepest)])
            .Line("goal", [(pool.Estimate - reach, -deepest), (pool.Estimate, 0), (pool.Estimate + reach, -deepest)]);
        foreach (var (study, effect, _) in studies)
            chart.Dot("dot", effect.Value, -effect.StandardError, $"{study.Name}: {PlotWords.Range(analysis.Options, effect.Value, effect.Interval(analysis.Options.Level))}, standard error {effect.StandardError.ToString("0.###", CultureInfo.InvariantCulture)}");
        var test = analysis.Egger is { } egger ? $" Egger's test: P {egger.Slope.P.ToString("0.###", CultureInfo.InvariantCulture)}{(studies.Count < 10 ? ", which with fewer than ten studies says little" : "")}." : "";
        return chart.Svg($"Funnel plot: {studies.Count.ToString(CultureInfo.InvariantCulture)} {(studies.Count == 1 ? "study" : "studies")}",
            $"Effect against standard error; the middle line is the pool, the slanted ones hold 95% of studies if all measured one effect.{test}");
    }
}
