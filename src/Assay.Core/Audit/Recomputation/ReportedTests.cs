using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;
using Assay.Statistics;

namespace Assay.Audit.Recomputation;

/// <summary>
/// Finds test statistics and the P beside them, in the style of psychology's journals (<c>t(58) = 2.10, p = .04</c>) and as others
/// print them (<c>t = 2.10, df = 58, P = 0.04</c>; <c>F2,120 = 4.5</c>; <c>χ2 = 6.84 on 1 df</c>). Text taken out of a PDF often has
/// lost signs: <c>?2(1)</c> is a χ², <c>t(43) p ?3.01, p ! .01</c> is t(43) = −3.01, p &lt; .01.
/// </summary>
internal static partial class ReportedTests
{
    private const string Real = @"[-−–?\u0001]?\s?(?:\d{1,3}(?:,\d{3})+|\d*)[.·]?\d+";
    private const string Degrees = @"(?:\d{1,6}(?:[.·]\d+)?|l)";
    private const string Equal = @"(?:=|p(?=\s))";
    private const string Chi = @"(?:χ|[Cc]hi|\b[Xx]|(?<!\w)\?{1,2})[- ]?(?:\^?\{?2\}?|²|squared?)";

    // Q of a meta-analysis and H of Kruskal and Wallis are held against χ²; a bracket tells them from other letters.
    private const string Head = $@"(?:(?<t>\bt)|(?<f>\bF)|(?<chi>{Chi}|\bQ(?:[BWTE]|Between|Within|Total|Error)?(?=\s?\()|\bH(?=\s?\())|(?<r>\br)|(?<z>\b[zZ]))";
    private const string Bracketed = $@"\s?\(\s?(?:d\.?f\.?\s?=\s?)?(?<d1>{Degrees})(?:\s?[,;]\s?(?<d2>{Degrees}))?(?:\s?[,;]\s?[nN]\s?{Equal}\s?\d[\d,]*)?\s?\)";
    // "r2" is a coefficient of determination.
    private const string Subscript = $@"_?\{{?(?<d1>{Degrees})(?:\s?,\s?(?<d2>{Degrees}))?\}}?";
    private const string After = $@"(?:\s?[,;]?\s(?:on\s)?(?:d\.?f\.?\s?=\s?(?<d1>{Degrees})(?:\s?[,;]\s?(?<d2>{Degrees}))?|(?<d1>{Degrees})\s?(?:d\.?f\.?\b|degrees?\sof\sfreedom))|\s?[,;]\s[nN]\s?=\s?(?<n>\d{{1,6}}))";

    // One more figure may stand between ("MSE = 1.2", "d = 0.4").
    private const string Between = @"\s?[,;:]?\s(?:(?:and\s|with\s)?[A-Za-zηωβ²]{1,8}\s?=\s?[-−]?\d*[.·]?\d+\s?[,;]\s)?\(?";
    private const string Claim = @"(?:(?:two|one)[- ](?:tailed|sided)\s)?(?:[pP](?:[- ]?values?)?\s?(?<op>[=<>≤≥!]|p(?=\s))\s?(?<p>\d*[.·]\d+(?:[eE][-−]?\d+)?)|(?<ns>[nN]\.?[sS]\b\.?))";

    /// <summary>Every test with a P of its own, in order of place.</summary>
    public static IEnumerable<ReportedTest> In(Sheet sheet)
    {
        var text = sheet.Study.Text;
        foreach (Match found in Pattern().Matches(text))
            if (Read(found) is { } test)
                yield return test;
    }

    private static ReportedTest? Read(Match found)
    {
        var kind = found.Groups["t"].Success ? "t" : found.Groups["f"].Success ? "F" : found.Groups["r"].Success ? "r" : found.Groups["z"].Success ? "z" : "χ²";
        if (Number(found, "v") is not { } value || kind is "F" or "χ²" && value.Value < 0 || kind == "r" && Math.Abs(value.Value) > 1) return null;
        var (d1, d2) = (Number(found, "d1")?.Value ?? 0, Number(found, "d2")?.Value ?? 0);
        if (kind == "r" && Number(found, "n") is { } pairs) d1 = pairs.Value - 2;
        var enough = kind switch { "z" => true, "F" => d1 > 0 && d2 > 0, _ => d1 > 0 && d2 == 0 };
        if (!enough) return null;
        var at = new Passage(found.Index, found.Length);
        var claim = found.Groups["ns"].Success ? new PValue(">", new(0.05, "0.05", at, Origin.Assumed))
            : new PValue(Operator(found.Groups["op"].ValueSpan), new(Number(found, "p")!.Value.Value, found.Groups["p"].Value, at, Origin.Reported));
        return new(kind, value, d1, d2, new(claim), at);
    }

    private static string Operator(ReadOnlySpan<char> sign) => sign switch { "≤" => "<=", "≥" => ">=", "<" or "!" => "<", ">" => ">", _ => "=" };

    private static Printed? Number(Match found, string group)
    {
        if (!found.Groups[group].Success) return null;
        var plain = found.Groups[group].Value.Replace('·', '.').Replace("l", "1", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimStart('-', '−', '–', '?', '\u0001', ' ');
        if (plain.Length < found.Groups[group].Length && "-−–".Contains(found.Groups[group].Value[0])) plain = "-" + plain;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Printed.Of(value, plain) : null;
    }

    [GeneratedRegex($@"{Head}(?:{Bracketed}|(?<!r){Subscript})?\s?{Equal}\s?(?<v>{Real})(?:{After})?{Between}{Claim}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
