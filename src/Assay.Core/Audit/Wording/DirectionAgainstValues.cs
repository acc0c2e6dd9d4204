using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Audit.Wording;

/// <summary>"Higher in A than in B", with a lower value for A in the brackets behind it.</summary>
public sealed partial class DirectionAgainstValues() : SheetRule("S43", "DIRECTION")
{
    internal override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var at in sheet.Find(Claimed()))
        {
            var match = Claimed().Match(sheet.Study.Text, at.Start, at.Length);
            if (!match.Success) continue;
            var (first, second) = (Value(match.Groups["one"]), Value(match.Groups["two"]));
            var saysMore = More().IsMatch(match.Groups["word"].ValueSpan);
            if (first == second || (first > second) == saysMore) continue;
            yield return Say(sheet, Severity.Warn, Finding.Mismatch,
                $"\"{match.Groups["word"].Value} .. than\" does not agree with the values in their order: {match.Groups["one"].Value} and {match.Groups["two"].Value}.", [at]) with
            {
                Reported = match.Groups["word"].Value,
                Inputs = Inputs(("first", first), ("second", second)),
                Assumptions = ["the values stand in the order of the words"],
            };
        }
    }

    private static double Value(Group digits) => double.Parse(digits.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:higher|greater|larger|longer|more)\b", Plain)]
    private static partial Regex More();

    // One comparative, one "than", and two plain values of one kind directly behind the second arm.
    [GeneratedRegex(@"\b(?:was|were|is|are|had)\s(?:also\s|significantly\s|markedly\s|slightly\s|a\s){0,2}(?<word>higher|greater|larger|longer|more|lower|smaller|shorter|fewer|less)\b(?:(?!\b(?:higher|greater|larger|longer|more|lower|smaller|shorter|fewer|less|not|no|nor|whereas|but)\b)[^.;:()\d]){0,90}?\bthan\b[^.;:()\d]{0,60}\(\s?(?<one>\d{1,4}(?:\.\d+)?)\s?(?<unit>%?)\s?(?:vs\.?|versus|v\.?|against)\s(?<two>\d{1,4}(?:\.\d+)?)\s?\k<unit>[\s;,)]", Plain)]
    private static partial Regex Claimed();

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
