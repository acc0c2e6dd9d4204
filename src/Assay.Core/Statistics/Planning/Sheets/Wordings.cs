using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Statistics.Planning.Sheets;

/// <summary>Words and numbers that several sheets share.</summary>
internal static class Wordings
{
    // A number as one would type it.
    public static string Of(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    // A share as a percentage with one decimal.
    public static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    // A planned share as a percentage, as exactly as it was given.
    public static string Planned(double share) => (100 * share).ToString("0.######", CultureInfo.InvariantCulture) + "%";

    public static string Count(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Alpha(Threshold threshold) => threshold.Sides == 2
        ? $"Two-sided alpha {Of(threshold.Alpha)} ({Of(threshold.Tail)} on each side); power counts significance in the expected direction only."
        : $"One-sided alpha {Of(threshold.Alpha)}; power counts significance in the expected direction only.";

    // What was asked, without what was not.
    public static ImmutableArray<(string Name, string Value)> Inputs(params ReadOnlySpan<(string Name, object? Value)> asked)
    {
        var inputs = ImmutableArray.CreateBuilder<(string, string)>(asked.Length);
        foreach (var (name, value) in asked)
            if (value is not null)
                inputs.Add((name, value is double number ? Of(number) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        return inputs.ToImmutable();
    }

    // A line of evenly spread points about a size.
    public static PlanCurve Line(string method, string across, string up, double about, double least, Func<double, double> height, double? goal, bool whole = true)
    {
        const int Steps = 60;
        var (from, to) = (Math.Max(least, 0.2 * about), Math.Max(least + 4, 2 * about));
        var points = ImmutableArray.CreateBuilder<CurvePoint>(Steps + 1);
        var before = double.NaN;
        for (var i = 0; i <= Steps; i++)
        {
            var x = from + ((to - from) * i / Steps);
            if (whole) x = Math.Ceiling(x);
            if (x == before) continue;
            before = x;
            points.Add(new(x, height(x)));
        }
        return new(method, across, up, points.ToImmutable(), new(about, height(about)), goal);
    }
}
