using System.Globalization;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Publication.Drawings;

/// <summary>Power, or assurance, against size.</summary>
public static class PowerCurve
{
    /// <summary>The drawing as one SVG document; every number in it is the curve's.</summary>
    public static string Svg(PlanCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var (first, last) = (curve.Points[0], curve.Points[^1]);
        var chart = new Chart(first.X, last.X, 0, 1).Axes(curve.Across, curve.Up);
        if (curve.Goal is { } goal) chart.Line("goal", [(first.X, goal), (last.X, goal)]);
        chart.Line("one", curve.Points.Select(point => (point.X, point.Y)));
        if (curve.Marked is { } marked)
            chart.Dot("dot", marked.X, marked.Y, $"{Number(marked.X)}: {Number(marked.Y)}").Word(marked.X, Math.Min(marked.Y, 0.93) - 0.12, $"{Math.Ceiling(marked.X).ToString("#,0", CultureInfo.InvariantCulture)}: {Number(marked.Y)}");
        var description = $"{Upper(curve.Up)} rises from {Number(first.Y)} at {Number(first.X)} to {Number(last.Y)} at {Number(last.X)} {curve.Across}"
            + (curve.Marked is { } told ? $"; the plan lies at {Number(told.X)} with {Number(told.Y)}." : ".");
        return chart.Svg($"{Upper(curve.Up)} against {curve.Across} ({curve.Method})", description);
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
