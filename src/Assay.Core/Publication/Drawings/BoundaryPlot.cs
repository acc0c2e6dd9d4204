using System.Globalization;
using Assay.Statistics.Sequential;

namespace Assay.Publication.Drawings;

/// <summary>The boundaries of a sequential design against the share of its information.</summary>
public static class BoundaryPlot
{
    private const double Highest = 6;

    /// <summary>The drawing as one SVG document; boundaries beyond 6 are left out of it and told in words.</summary>
    public static string Svg(SequentialDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var shown = design.Looks.Where(look => look.Z is <= Highest).Select(look => (X: look.Information, Y: look.Z!.Value)).ToList();
        var futile = design.Looks.Where(look => look.FutilityZ is >= -Highest).Select(look => (X: look.Information, Y: look.FutilityZ!.Value)).ToList();
        if (design.Boundaries.Symmetric) futile = [.. shown.Select(point => (point.X, -point.Y))];
        var top = Math.Ceiling(Math.Max(3, shown.Count > 0 ? shown.Max(point => point.Y) + 0.5 : 3));
        var bottom = Math.Floor(Math.Min(0, futile.Count > 0 ? futile.Min(point => point.Y) - 0.5 : 0));
        var chart = new Chart(0, 1, bottom, top).Axes("share of the information", "z").Line("one", shown);
        if (futile.Count > 0) chart.Line("two", futile);
        foreach (var (x, y) in futile) chart.Dot("dot2", x, y, Number(y));
        foreach (var (x, y) in shown) chart.Dot("dot", x, y, Number(y));
        if (shown.Count > 0) chart.Word(shown[0].X, shown[0].Y, "stop for benefit");
        if (futile.Count > 0) chart.Word(futile[0].X, futile[0].Y, design.Boundaries.Symmetric ? "stop for harm" : "stop as futile", below: true);
        var words = design.Looks.Select(look => $"at {Number(look.Information)} stop above {(look.Z is { } z ? Number(z) : "no value")}{(look.FutilityZ is { } low ? $" or below {Number(low)}" : "")}");
        return chart.Svg($"Boundaries of {design.Looks.Length.ToString(CultureInfo.InvariantCulture)} looks ({design.Boundaries.Spending.Name})", string.Join("; ", words) + ".");
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
