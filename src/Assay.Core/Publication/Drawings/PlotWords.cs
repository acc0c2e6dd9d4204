using System.Globalization;
using Assay.Statistics;
using Assay.Statistics.Pooling;

namespace Assay.Publication.Drawings;

// Numbers and rows as every drawing of a pool writes them.
internal static class PlotWords
{
    public static string Range(PoolOptions options, double? value, Interval ends)
    {
        double Natural(double one) => options.Measure.IsRatio ? Math.Exp(one) : one;
        var range = $"{Short(Natural(ends.Low))} to {Short(Natural(ends.High))}";
        return value is { } estimate ? $"{Short(Natural(estimate))} ({range})" : range;
    }

    public static string Shown(double value) => value.ToString("G6", CultureInfo.InvariantCulture).Replace('-', '−');

    public static string Percent(double weight) => weight.ToString("F1", CultureInfo.InvariantCulture) + "%";

    public static string Head(PoolOptions options) => $"{options.Measure.Code} ({Shown(options.Level)}% CI)";

    // The measure's name, its unit apart: an axis begins with a capital.
    public static string Axis(PoolOptions options) => char.ToUpperInvariant(options.Measure.Name[0]) + options.Measure.Name[1..];

    public static PlotRow Row(PoolOptions options, PoolLine line) => new(PlotMark.Dot, line.Name, Range(options, line.Estimate, line.Interval), "", line.Estimate, line.Interval);

    public static PlotRow Pool(PoolOptions options, PoolLine pool) =>
        new(PlotMark.Diamond, $"{options.Method.Code} pool, k = {pool.Studies}", Range(options, pool.Estimate, pool.Interval), "", pool.Estimate, pool.Interval);

    private static string Short(double value)
    {
        var text = Math.Abs(value) is >= 1e5 or (> 0 and < 0.001) ? value.ToString("0.00e0", CultureInfo.InvariantCulture)
            : value.ToString(Math.Abs(value) >= 100 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
        return text.Replace("-", "−", StringComparison.Ordinal);
    }
}
