using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Publication.Drawings;

// Where an axis begins and ends and where its ticks stand; on a ratio scale positions are logarithms.
internal sealed record PlotScale(double Low, double High, ImmutableArray<(double At, string Label)> Ticks)
{
    private const int FewTicks = 5;

    public double Part(double value) => (value - Low) / (High - Low);

    public static PlotScale Of(double low, double high, bool isRatio)
    {
        if (!(high > low)) (low, high) = (low - 1, low + 1);
        return isRatio && low > -300 && high < 300 ? Ratio(low, high) : Even(low, high);
    }

    private static PlotScale Ratio(double low, double high)
    {
        double[][] steps = [[1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8], [1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];
        var decades = Enumerable.Range((int)Math.Floor(low / Math.Log(10)), (int)Math.Ceiling((high - low) / Math.Log(10)) + 2).ToList();
        var apart = Math.Max(1, decades.Count / FewTicks);
        foreach (var step in steps)
        {
            var ticks = decades.Where(decade => decade % apart == 0 || step.Length > 1)
                .SelectMany(decade => step.Select(mantissa => mantissa * Math.Pow(10, decade)))
                .Where(value => Math.Log(value) >= low - 1e-9 && Math.Log(value) <= high + 1e-9).ToList();
            if (ticks.Count <= 8) return new(low, high, [.. ticks.Select(value => (Math.Log(value), Label(value)))]);
        }
        return Even(low, high);
    }

    private static PlotScale Even(double low, double high)
    {
        var raw = (high - low) / FewTicks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= raw * (1 - 1e-9));
        var ticks = ImmutableArray.CreateBuilder<(double, string)>();
        for (var i = Math.Ceiling(low / step); i * step <= high * (1 + 1e-12) && ticks.Count < 12; i++) ticks.Add((i * step, Label(i * step)));
        return new(low, high, ticks.ToImmutable());
    }

    private static string Label(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
