using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Verification.Slots;

/// <summary>The label a number stands under: a measure, or what a sample size counts.</summary>
internal static partial class Labels
{
    private const int Reach = 60;

    /// <summary>HR, OR, RR, .. for a ratio; <c>enrolled</c>, <c>randomised</c>, <c>analysed</c>, <c>completed</c>, <c>screened</c> for a count; else null.</summary>
    public static string? Before(string text, Number number, FigureClass kind) => kind switch
    {
        FigureClass.Ratio or FigureClass.Bound or FigureClass.Measurement => MeasureOf(text, number),
        FigureClass.Count => SetOf(text, number),
        _ => null,
    };

    /// <summary>-1 for a minus sign or a decrease beside the number, 1 for an increase, 0 for neither.</summary>
    public static int SignOf(string text, Number number)
    {
        if (number.Raw.StartsWith('-') || number.Raw.StartsWith('−'))
            return -1;
        if (number.At.Start > 0 && text[number.At.Start - 1] == '+' && (number.At.Start < 2 || text[number.At.Start - 2] is '(' or ' '))
            return 1;
        var after = text.Substring(number.At.End, Math.Min(24, text.Length - number.At.End));
        var next = NextMark().Match(after);
        var before = text[Math.Max(0, number.At.Start - 32)..number.At.Start];
        var mark = next.Success ? next : LastMark().Match(before);
        return !mark.Success ? 0 : mark.Groups["down"].Success ? -1 : 1;
    }

    /// <summary>The measure that a phrase names, or null.</summary>
    public static string? MeasureIn(string phrase)
    {
        string? found = null;
        foreach (Match match in Measure().Matches(phrase))
            found = match.Groups.Keys.First(name => name.Length > 1 && match.Groups[name].Success);
        return found;
    }

    /// <summary>Whether a number only tells one kind from another: phase 3, type 2, grade 4; not "levels 4 h after the dose".</summary>
    public static bool IsOrdinal(string text, Number number) => number.Unit is null && FollowsWord(text, number.At.Start, "esltpESLTP\u017F") && Ordinal().IsMatch(text[Math.Max(0, number.At.Start - 10)..number.At.Start]);

    [GeneratedRegex(@"\b(?:phases?|types?|grades?|stages?|levels?|class|part|step)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    /// <summary>Whether a number only counts the parts of a list: "(1) relief; (2) recurrence".</summary>
    public static bool IsListMark(string text, Number number)
    {
        var (start, end) = (number.At.Start, number.At.End);
        if (start < 1 || end >= text.Length || text[start - 1] != '(' || text[end] != ')' || start > 1 && !char.IsWhiteSpace(text[start - 2])) return false;
        return number.Value == 1 ? text.AsSpan(end).Contains(" (2) ", StringComparison.Ordinal) : number.Value > 1 && text.AsSpan(0, start).Contains(string.Create(CultureInfo.InvariantCulture, $"({number.Value - 1}) "), StringComparison.Ordinal);
    }

    /// <summary>Whether white space and, before it, one of <paramref name="letters"/> stand before a place: a cheap look before a pattern is tried.</summary>
    public static bool FollowsWord(string text, int at, string letters) =>
        at >= 2 && char.IsWhiteSpace(text[at - 1]) && (text[at - 1] == '\n' || letters.Contains(text[at - 2], StringComparison.Ordinal));

    private static string? MeasureOf(string text, Number number)
    {
        var start = Math.Max(0, number.At.Start - Reach);
        var before = text[start..number.At.Start];
        var cut = before.LastIndexOfAny([';', ')']);
        return MeasureIn(cut < 0 ? before : before[(cut + 1)..]);
    }

    private static string? SetOf(string text, Number number)
    {
        var after = text.Substring(number.At.End, Math.Min(140, text.Length - number.At.End));
        var stop = after.AsSpan().IndexOfAny(";.,:123456789".AsSpan());
        var clause = stop < 0 ? after : after[..stop];
        var match = Set().Match(clause);
        // "In ten clinics and enrolled 98": the verb has another number for its object.
        if (match.Success && stop >= 0 && char.IsAsciiDigit(after[stop]) && clause[..match.Index].EndsWith("and ", StringComparison.Ordinal)) return null;
        if (!match.Success)
        {
            var before = text[Math.Max(0, number.At.Start - 40)..number.At.Start];
            var cut = before.LastIndexOfAny([';', '.', ',']);
            match = Set().Match(cut < 0 ? before : before[(cut + 1)..]);
        }
        return match.Success ? match.Groups.Keys.First(name => name.Length > 1 && match.Groups[name].Success) : null;
    }

    [GeneratedRegex(@"\b(?:(?<HR>hazards? ratios?|a?HRs?)|(?<SHR>sub-?distribution hazard ratio|sHR)|(?<OR>odds ratios?|a?ORs?)|(?<RR>relative risks?|risk ratios?|rate ratios?|RRs?)|(?<RD>risk difference|RD)|(?<SMD>standardi[sz]ed mean difference|SMD)|(?<WMD>weighted mean difference|WMD)|(?<MD>mean difference|MD)|(?<NNT>numbers? needed to treat|NNT))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\b(?:(?<enrolled>enroll?ed|enrollment|enrolment|recruited|entered)|(?<randomised>randomi[sz]ed|randomly (?:assigned|allocated|divided)|allocated|assigned)|(?<analysed>analy[sz]ed|evaluable|analysis|evaluated|assessed)|(?<completed>complet(?:ed|ing))|(?<screened>screened)|(?<died>died|deaths)|(?<excluded>excluded|withdrew|dropped))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Set();

    [GeneratedRegex(@"^[^.;,(\d]{0,12}?(?<!\bor )\b(?:(?<down>decreas\w*|reduc\w*|lower|fall|drop|declin\w*|fewer|less)|(?<up>increas\w*|higher|rise|gain|greater|more))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextMark();

    [GeneratedRegex(@"\b(?:(?<down>decreas\w*|reduc\w*|lower\w*|fell|drop\w*|declin\w*)|(?<up>increas\w*|rose|gain\w*|elevat\w*))\b[^.;,\d]{0,20}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastMark();
}
