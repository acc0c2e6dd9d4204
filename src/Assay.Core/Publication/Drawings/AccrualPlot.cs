using System.Globalization;
using Assay.Statistics.Distributions;
using Assay.Statistics.Sequential;

namespace Assay.Publication.Drawings;

/// <summary>Draws a living pool against its boundary: z as studies came in, over the share of the information needed.</summary>
public static class AccrualPlot
{
    private const double Highest = 8;

    /// <summary>The drawing; boundaries beyond 8 are left out of it and told in words.</summary>
    /// <param name="evidence">The pool, watched.</param>
    /// <param name="shape">In which form.</param>
    public static string Draw(AccruedEvidence evidence, PlotShape shape = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var steps = evidence.Steps;
        var critical = -Normal.Quantile(evidence.Alpha / 2);
        var (bounds, z) = (Curve(evidence), steps.Select(step => (X: step.Share, Y: Math.Clamp(step.Z, -Highest, Highest))).ToList());
        var height = Math.Ceiling(Math.Clamp(Math.Max(z.Max(point => Math.Abs(point.Y)) + 0.5, 5), 3, Highest));
        var end = Math.Max(1, evidence.Share) * 1.04;
        var upper = bounds.Where(point => point.Y <= height).ToList();
        var chart = new Chart(0, end, -height, height, shape).Axes("share of the information needed", "z of the pool")
            .Line("goal", [(0, critical), (end, critical)]).Line("goal", [(0, -critical), (end, -critical)])
            .Line("goal", [(1, -height), (1, height)])
            .Line("two", upper).Line("two", upper.Select(point => (point.X, -point.Y)))
            .Line("one", z.Prepend((0, 0)));
        foreach (var step in steps) chart.Dot("dot", step.Share, Math.Clamp(step.Z, -height, height), $"{step.Name}: z {Number(step.Z)} with {Number(100 * step.Share)}% of the information, boundary {(step.Boundary is { } b ? Number(b) : "out of reach")}");
        return chart.Svg($"The pool against a boundary, {steps.Length.ToString(CultureInfo.InvariantCulture)} {(steps.Length == 1 ? "study" : "studies")}",
            string.Join("; ", steps.Select(step => $"with {step.Name} z {Number(step.Z)} at {Number(100 * step.Share)}% of the information needed, boundary {(step.Boundary is { } at ? $"±{Number(at)}" : "out of reach")}")) + ".");
    }

    // The boundaries at the looks there were, and the one at the end.
    private static List<(double X, double Y)> Curve(AccruedEvidence evidence)
    {
        var points = evidence.Steps.Where(step => step.Boundary is not null && step.Share <= 1).Select(step => (X: step.Share, Y: step.Boundary!.Value)).ToList();
        if (evidence.Share < 1) points.Add((1, evidence.Final));
        else if (evidence.Steps[^1].Boundary is { } last) points.Add((1, last));
        return points;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
