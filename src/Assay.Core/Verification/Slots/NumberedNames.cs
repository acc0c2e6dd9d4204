using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>
/// Numbers that are part of a name: HIV-1, HbA1c, 5-FU, 17beta, type 2, grades 3 to 4. Such a number is no quantity, and another
/// number makes another name.
/// </summary>
internal sealed partial class NumberedNames
{
    private const int LongestRange = 20;

    private readonly Dictionary<(string Before, string After), HashSet<string>> known = [];
    private readonly Dictionary<string, HashSet<string>> codes = new(StringComparer.Ordinal);

    /// <summary>The names of a text.</summary>
    public NumberedNames(string text)
    {
        foreach (var (at, before, after, number) in In(text))
        {
            _ = at;
            if (!known.TryGetValue((before, after), out var numbers)) known[(before, after)] = numbers = [];
            numbers.Add(number);
        }
        foreach (var (_, code, shape) in Codes(text))
        {
            if (!codes.TryGetValue(shape, out var alike)) codes[shape] = alike = new(StringComparer.Ordinal);
            alike.Add(code);
        }
    }

    /// <summary>Names of <paramref name="text"/> that are here with other numbers and not with these.</summary>
    public IEnumerable<(Passage At, string Name, string Known)> Strangers(string text)
    {
        if (known.Count + codes.Count == 0) yield break;
        foreach (var (at, before, after, number) in In(text))
            if (known.TryGetValue((before, after), out var numbers) && !numbers.Contains(number))
                yield return (at, at.Of(text), Named(before, numbers.Order(StringComparer.Ordinal).First(), after));
        foreach (var (at, code, shape) in Codes(text))
            if (codes.TryGetValue(shape, out var alike) && !alike.Contains(code))
                yield return (at, at.Of(text), alike.Order(StringComparer.Ordinal).First());
    }

    private static string Named(string before, string number, string after) =>
        before.Length > 0 && Labels().IsMatch(before) ? $"{before} {number}" : $"{before}{(before.Length > 0 ? "-" : "")}{number}{after}";

    private static IEnumerable<(Passage At, string Before, string After, string Number)> In(string text)
    {
        if (HasDigit(text)) foreach (Match match in Joined().Matches(text))
        {
            var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
            // "10 mg", "90-day", "24h" and "P2" of a list are quantities and marks; a name has letters before, or a word that is no unit behind.
            if (before.Length == 0 && (after.Length < 3 && !after.Any(char.IsUpper) || Units().IsMatch(after))) continue;
            if ((before.Length == 1 && char.IsLower(before[0])) || Units().IsMatch(before)) continue;
            yield return (new(match.Index, match.Length), before.ToLowerInvariant(), after.ToLowerInvariant(), match.Groups["number"].Value);
        }
        foreach (Match match in Labelled().Matches(text))
        {
            var label = match.Groups["label"].Value.ToLowerInvariant();
            var last = (int?)null;
            foreach (Capture capture in match.Groups["number"].Captures)
            {
                var number = Arabic(capture.Value);
                // "grades 1 to 4" names those between too.
                if (last is { } from && number - from is > 1 and < LongestRange && text[..capture.Index].TrimEnd() is var head && (head.EndsWith("to", StringComparison.Ordinal) || head.EndsWith('-') || head.EndsWith('–')))
                    for (var between = from + 1; between < number; between++)
                        yield return (new(match.Index, match.Length), label, "", $"{between}");
                last = number;
                yield return (new(match.Index, match.Length), label, "", $"{number}");
            }
        }
    }

    // Words in which letters and digits stand mixed (15q21-23.2, 3T3-L1, miR-2682-5p), with the shape that other digits would leave.
    private static IEnumerable<(Passage At, string Code, string Shape)> Codes(string text)
    {
        if (HasDigit(text)) foreach (Match match in Code().Matches(text))
        {
            // "90-day" and "10-year-old" change from digits to letters once; a code changes again, or has two numbers.
            var runs = Runs().Matches(match.Value);
            var changes = Enumerable.Range(1, runs.Count - 1).Count(i => char.IsDigit(runs[i].ValueSpan[0]) != char.IsDigit(runs[i - 1].ValueSpan[0]));
            var letters = string.Concat(runs.Where(run => !char.IsDigit(run.ValueSpan[0])).Select(run => run.Value));
            if (letters.Length == 0 || Units().IsMatch(letters) || (changes < 2 && (changes == 0 || runs.Count(run => char.IsDigit(run.ValueSpan[0])) < 2))) continue;
            var code = match.Value.ToLowerInvariant();
            yield return (new(match.Index, match.Length), code, Digits().Replace(code, "#"));
        }
    }

    // The patterns look at every letter for what only a digit can begin.
    private static bool HasDigit(string text)
    {
        foreach (var c in text)
            if (char.IsDigit(c)) return true;
        return false;
    }

    private static int Arabic(string number) => number switch
    {
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        "V" => 5,
        _ => int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : -1,
    };

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<before>\p{L}{1,20})?(?(before)[-‐‑(]?)(?<number>\d{1,3})(?![\d.,]*\d)[-‐‑]?(?<after>\p{L}{1,24})?(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?<label>type|grade|phase|stage|class|category|group|cohort)s?\s+(?<number>\d{1,2}|I{1,3}|IV|V)\b(?:\s*(?:,|and|or|to|-|–|/|, and)\s*(?:grade\s+)?(?<number>\d{1,2}|I{1,3}|IV|V)\b(?!\s*%|\.\d))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<![\p{L}\d.,‐‑-])(?=[\p{L}‐‑-]*\d)[\p{L}\d](?:[\p{L}\d.‐‑-]{0,40}[\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{L}+|\d+(?:\.\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:type|grade|phase|stage|class|category|group|cohort)$", RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|hours?|hrs?|min(?:utes?)?|sec(?:onds?)?|mg|kg|mcg|ml|mmol|fold|times|points?|percent|arms?|items?|steps?|doses?|patients?|centers?|centres?|sites?|groups?|to|th|st|nd|rd|of|and|in|at|mm|cm|dl|iu|hz|bpm|kcal|pm|am)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Units();
}
