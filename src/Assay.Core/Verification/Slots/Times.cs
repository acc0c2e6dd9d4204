using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Lengths of time on one scale.</summary>
internal static partial class Times
{
    /// <summary>Days that a figure stands for, or null where it is no time. A month is 30.4375 days.</summary>
    public static double? InDays(Figure figure) => UnitInDays(figure.Unit) * figure.Value;

    /// <summary>"Day 28" is a time, whatever stands behind it.</summary>
    public static Number Placed(string text, Number number)
    {
        if (number.Decimals > 0 || number.Value is not (> 0 and < 1000) || number.Kind is NumberKind.Timepoint or NumberKind.Duration)
            return number;
        if (!Labels.FollowsWord(text, number.At.Start, "ykhrYKHR\u212A"))
            return number;
        var match = Before().Match(text[Math.Max(0, number.At.Start - 8)..number.At.Start]);
        return match.Success ? number with { Kind = NumberKind.Timepoint, Unit = match.Groups[1].Value.ToLowerInvariant() } : number;
    }

    /// <summary>Whether the source counts to it: 20 weeks where it has "the twentieth week" or "the 20th week".</summary>
    public static bool IsCounted(Source source, Figure figure)
    {
        if (figure is not { Decimals: 0, Value: > 0 and < 100, Unit: { } unit }) return false;
        var (number, span) = ((int)figure.Value, unit.ToLowerInvariant().TrimEnd('s'));
        var ending = (number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return source.HasPhrase($"{number}{ending} {span}") || source.HasPhrase($"{Ordinal(number)} {span}");
    }

    private static string Ordinal(int number) => number < Ordinals.Length ? Ordinals[number] : number % 10 == 0 ? Tens[number / 10].TrimEnd('y') + "ieth" : $"{Tens[number / 10]}-{Ordinals[number % 10]}";

    private static readonly string[] Ordinals = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Whether a length of time is one of follow-up, and no result.</summary>
    public static bool IsFollowUp(string text, Number number) =>
        text.AsSpan(Math.Max(0, number.At.Start - 40), Math.Min(40, number.At.Start)).Contains("follow", StringComparison.OrdinalIgnoreCase);

    /// <summary>Times in words that stand before their unit: "seven-day", "two weeks".</summary>
    public static IEnumerable<Number> InWords(string text)
    {
        foreach (Match match in Worded().Matches(text))
            yield return new(match.Value, Array.IndexOf(Counts, match.Groups[1].Value.ToLowerInvariant()) + 1, 0, match.Groups[2].Value.ToLowerInvariant(), NumberKind.Timepoint, new Passage(match.Index, match.Length), null);
    }

    /// <summary>"A full year", "for a month", "week16".</summary>
    public static IEnumerable<Number> InOtherWords(string text)
    {
        foreach (Match match in Whole().Matches(text))
            yield return new(match.Value, 1, 0, match.Groups[1].Value.ToLowerInvariant(), NumberKind.Timepoint, new Passage(match.Index, match.Length), null);
        foreach (Match match in Joined().Matches(text))
            yield return new(match.Value, double.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 0, match.Groups[1].Value.ToLowerInvariant(), NumberKind.Timepoint, new Passage(match.Index, match.Length), null);
    }

    [GeneratedRegex(@"\ba (?:full|whole|entire) (day|week|month|year)\b|(?<=\b(?:for|after|over|within|at|by|lasted|following) )a (?<1>week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(day|week|month|year)(\d{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    [GeneratedRegex(@"\b(day|week|month|year|hour)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](day|week|month|year|hour)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    /// <summary>Days of one unit, or null.</summary>
    public static double? UnitInDays(string? unit) => unit?.ToLowerInvariant().TrimEnd('s') switch
    {
        "minute" or "min" => 1 / 1440.0,
        "hour" or "h" or "hr" => 1 / 24.0,
        "day" or "d" => 1,
        "week" or "wk" => 7,
        "month" or "mo" => 30.4375,
        "year" or "yr" => 365.25,
        _ => null,
    };
}
