using System.Collections.Immutable;
using System.Globalization;
using Assay.Statistics;
using Assay.Statistics.Pooling;

namespace Assay.Publication.Drawings;

/// <summary>Draws meta-analyses as a forest plot in SVG: one row a study, its interval and weight, the pool, and where a new study's effect would lie.</summary>
public static class ForestPlot
{
    /// <summary>The drawing of one pool. It is read out by its title and description, and each row by its own.</summary>
    /// <param name="analysis">The pool; studies without an estimate of their own get a row without a mark.</param>
    public static string Draw(MetaAnalysis analysis) => Draw([("", analysis)], default, ("", ""));

    /// <summary>The drawing of pools one below the other, over one axis, each with its own pool and none over all.</summary>
    /// <param name="sections">Headings with their pools, all of one measure; one section needs no heading.</param>
    /// <param name="shape">In which form.</param>
    /// <param name="ends">What lies on either side of no effect; empty where the sides have no names.</param>
    public static string Draw(IReadOnlyList<(string Heading, MetaAnalysis Pool)> sections, PlotShape shape, (string Low, string High) ends)
    {
        ArgumentNullException.ThrowIfNull(sections);
        if (sections.Count == 0) throw new ArgumentException("A forest plot has one section at least.", nameof(sections));
        var options = sections[0].Pool.Options;
        var studies = sections.Sum(section => section.Pool.Studies.Length);
        return RowPlot.Draw(new(
            $"Forest plot: {options.Measure.Name}, {studies} {(studies == 1 ? "study" : "studies")}",
            string.Join(" ", sections.Select(section => (section.Heading.Length > 0 ? section.Heading + ": " : "") + Description(section.Pool))),
            "Study", PlotWords.Head(options), "Weight", PlotWords.Axis(options), options.Measure.IsRatio,
            [.. sections.SelectMany(section => Rows(section.Heading, section.Pool))])
        { Ends = ends }, shape);
    }

    private static IEnumerable<PlotRow> Rows(string heading, MetaAnalysis analysis)
    {
        var options = analysis.Options;
        if (heading.Length > 0) yield return new(PlotMark.Heading, heading);
        foreach (var (study, effect, weight) in analysis.Studies)
        {
            var ends = effect.IsEstimable ? effect.Interval(options.Level) : (Interval?)null;
            yield return new(PlotMark.Square, study.Name, ends is { } interval ? PlotWords.Range(options, effect.Value, interval) : "not estimable", PlotWords.Percent(weight),
                effect.IsEstimable ? effect.Value : null, ends, weight / 100, analysis.Pool?.Estimate);
        }
        if (analysis.Pool is { } pool && (analysis.Studies.Length > 1 || heading.Length == 0)) yield return PlotWords.Pool(options, pool) with { Weight = "100%" };
        if (Predicted(analysis) is { } predicted)
            yield return new(PlotMark.Reach, string.Create(CultureInfo.InvariantCulture, $"Prediction (t, {analysis.Studies.Length - 2} df)"), PlotWords.Range(options, null, predicted), "", null, predicted);
    }

    // Student's t with k − 2: what the page says in words, and nothing below three studies.
    private static Interval? Predicted(MetaAnalysis analysis) => analysis.Prediction(PredictionConvention.StudentLessTwo);

    private static string Description(MetaAnalysis analysis) => analysis.Pool is not { } pool
        ? "No study is left to pool."
        : $"Pooled {analysis.Options.Measure.Name} {PlotWords.Range(analysis.Options, pool.Estimate, pool.Interval)} by {analysis.Options.Method.Code}; "
            + $"I² {PlotWords.Shown(Math.Round(pool.Heterogeneity.I2, 1))}%, Q {PlotWords.Shown(Math.Round(pool.Heterogeneity.Q, 2))} with {pool.Heterogeneity.Df} degrees of freedom"
            + (Predicted(analysis) is { } predicted ? $"; prediction interval {PlotWords.Range(analysis.Options, null, predicted)}." : ".");
}
