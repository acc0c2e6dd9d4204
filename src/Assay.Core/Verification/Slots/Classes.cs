using Assay.Digests.Wording;
using Assay.Reading;

namespace Assay.Verification.Slots;

/// <summary>Which numbers may stand for each other.</summary>
internal static class Classes
{
    /// <summary>The class of a number as read.</summary>
    public static FigureClass Of(Number number) => number.Kind switch
    {
        _ when double.IsNaN(number.Value) => FigureClass.Name,
        NumberKind.P => FigureClass.P,
        NumberKind.CiBound => FigureClass.Bound,
        NumberKind.IqrBound or NumberKind.RangeBound or NumberKind.Sd or NumberKind.Se => FigureClass.Spread,
        NumberKind.Ratio => FigureClass.Ratio,
        NumberKind.Fold => FigureClass.Fold,
        NumberKind.Dose => FigureClass.Dose,
        NumberKind.Duration or NumberKind.Timepoint => FigureClass.Time,
        NumberKind.Age => FigureClass.Age,
        NumberKind.Year => FigureClass.Year,
        NumberKind.Count or NumberKind.Denominator or NumberKind.N => FigureClass.Count,
        NumberKind.Percent => FigureClass.Percent,
        _ when number.Unit == "%" => FigureClass.Percent,
        _ => FigureClass.Measurement,
    };

    /// <summary>Whether a number of the one class may be the other's source. Readers may be unsure of bare numbers, so a bare measurement is open to more.</summary>
    public static bool Compatible(FigureClass digest, FigureClass source)
    {
        if (digest == source)
            return true;
        if (digest == FigureClass.P || source == FigureClass.P || digest == FigureClass.Level || source == FigureClass.Level)
            return false;
        if (digest is FigureClass.Measurement || source is FigureClass.Measurement)
            return true;
        return (digest, source) is (FigureClass.Age, FigureClass.Time) or (FigureClass.Time, FigureClass.Age)
            or (FigureClass.Bound or FigureClass.Spread, FigureClass.Percent) or (FigureClass.Percent, FigureClass.Bound or FigureClass.Spread)
            or (FigureClass.Bound, FigureClass.Spread) or (FigureClass.Spread, FigureClass.Bound) or (FigureClass.Spread, FigureClass.Time or FigureClass.Age) or (FigureClass.Time or FigureClass.Age, FigureClass.Spread)
            or (FigureClass.Bound, FigureClass.Ratio) or (FigureClass.Ratio, FigureClass.Bound)
            or (FigureClass.Ratio, FigureClass.Fold) or (FigureClass.Fold, FigureClass.Ratio);
    }

    /// <summary>Whether two units may be one. A missing unit is open, but never to a percent sign.</summary>
    public static bool SameUnit(string? digest, string? source)
    {
        var (left, right) = (Folded(digest), Folded(source));
        return left == right || (left is null || right is null) && left != "%" && right != "%" || left is not null && right is not null && (IsRateOf(left, right) || IsRateOf(right, left));
    }

    // "60 mg daily" is 60 mg/day: how often it was given is another question than how much.
    private static bool IsRateOf(string rate, string amount) =>
        rate.Length > amount.Length + 1 && rate.StartsWith(amount, StringComparison.Ordinal) && rate[amount.Length] == '/' && rate[(amount.Length + 1)..] is "day" or "d" or "week" or "wk" or "month" or "year" or "yr" && Doses.Contains(amount);

    /// <summary>Whether it is one of the numbers that report a result, and so stands in a group with the others of its outcome.</summary>
    public static bool IsResult(FigureClass figure) => figure is FigureClass.Percent or FigureClass.P or FigureClass.Bound or FigureClass.Level
        or FigureClass.Ratio or FigureClass.Fold or FigureClass.Measurement or FigureClass.Count or FigureClass.Spread;

    /// <summary>Whether it is the value itself and not its interval, level or P value.</summary>
    public static bool IsMain(FigureClass figure) => figure is FigureClass.Percent or FigureClass.Ratio or FigureClass.Fold
        or FigureClass.Measurement or FigureClass.Count;

    private static readonly System.Collections.Immutable.ImmutableArray<string> Doses = ["u", "unit", "l", "kcal", "cm", "mm", "mg", "g", "µg", "mcg", "microg", "iu", "ml", "mg/kg", "ng"];

    private static string? Folded(string? unit)
    {
        if (string.IsNullOrEmpty(unit))
            return null;
        var lower = unit.ToLowerInvariant().Replace('μ', 'µ').Replace('·', '/').Replace("kilogram", "kg", StringComparison.Ordinal).Replace("milligram", "mg", StringComparison.Ordinal).Replace("microgram", "µg", StringComparison.Ordinal).Replace("microg", "µg", StringComparison.Ordinal).Replace("mcg", "µg", StringComparison.Ordinal);
        return lower switch
        {
            "percent" or "per cent" => "%",
            "patients" or "patient" or "people" or "participants" or "subjects" => null,
            "percentage point" or "percentage points" or "points" => "pp",
            _ => lower.Length > 2 && lower[^1] == 's' && Lexicon.Generic.Contains(lower) ? lower[..^1] : lower,
        };
    }
}
