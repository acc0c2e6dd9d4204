using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Workers.Changes;

/// <summary>A number as a change list tells it: a comparison with its interval and P value as one, any other number by itself.</summary>
/// <param name="Text"><c>HR 0.99 (0.77-1.27), P=0.93</c>; <c>23.4%</c>; <c>n=542</c>.</param>
/// <param name="Sort">What may be told as its other state: the measure, or the kind and unit.</param>
internal sealed record ToldNumber(string Text, string Sort)
{
    /// <summary>The numbers of a study in the order of its text.</summary>
    public static ImmutableArray<ToldNumber> Of(Study? study)
    {
        if (study is null) return [];
        var told = new List<(int Start, ToldNumber Number)>();
        var within = new HashSet<Passage>();
        foreach (var comparison in study.Comparisons)
        {
            if (comparison is not { Estimate: { At: { } at } estimate, Measure: { } measure } || !within.Add(at)) continue;
            told.Add((at.Start, new(Line(measure, estimate, comparison, within), measure)));
        }
        foreach (var number in study.Numbers)
        {
            if (double.IsNaN(number.Value) || number.Kind == NumberKind.Other || within.Any(at => at.Overlaps(number.At))) continue;
            told.Add((number.At.Start, new(Line(number), $"{number.Kind} {number.Unit}")));
        }
        return [.. told.OrderBy(one => one.Start).Select(one => one.Number)];
    }

    private static string Line(string measure, Sourced<double> estimate, Comparison comparison, HashSet<Passage> within)
    {
        var line = $"{measure} {estimate.Raw}";
        if (comparison.Interval is { } interval)
        {
            var isSigned = interval.Low.Value < 0 || interval.High.Value < 0;
            line += $" ({interval.Low.Raw}{(isSigned ? " to " : "-")}{interval.High.Raw})";
            if (interval.Low.At is { } low) within.Add(low);
            if (interval.High.At is { } high) within.Add(high);
        }
        if (comparison.P is { } p)
        {
            line += $", P{p.Op}{p.Value.Raw.TrimStart('=', '<', '>', ' ')}";
            if (p.Value.At is { } at) within.Add(at);
        }
        return line;
    }

    private static string Line(Number number) => number.Kind switch
    {
        NumberKind.P => $"P{number.Operator ?? "="}{number.Raw.TrimStart('=', '<', '>', ' ')}",
        NumberKind.N => $"n={number.Raw}",
        _ when number.Unit is { Length: > 0 } unit && !number.Raw.Contains(unit, StringComparison.Ordinal) => $"{number.Raw} {unit}",
        _ => number.Raw,
    };
}
