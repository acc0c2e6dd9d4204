using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Wording;

/// <summary>Fold changes with the word that says which way they go.</summary>
internal static partial class FoldPhrases
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Each fold of the text once: its k, whether it is a fall, whether "by" stands before it.</summary>
    public static IEnumerable<(double K, bool IsFall, bool By, Passage At)> In(Sheet sheet)
    {
        var text = sheet.Study.Text;
        foreach (var at in sheet.Find(Fold()))
        {
            if (!double.TryParse(Digits().Match(text, at.Start, at.Length).Value, out var k)) continue;
            var after = text.AsSpan(at.End, Math.Min(45, text.Length - at.End));
            var start = Math.Max(sheet.SentenceOf(at).Start, at.Start - 45);
            var before = text.AsSpan(start, at.Start - start);
            var by = By().IsMatch(before);
            if (FallAfter().IsMatch(after) || FallBefore().IsMatch(before)) yield return (k, true, by, at);
            else if (RiseAfter().IsMatch(after) || RiseBefore().IsMatch(before)) yield return (k, false, by, at);
            else if (Read(sheet, at) is { } change) yield return (k, change < 0, by, at);
        }
    }

    private static double? Read(Sheet sheet, Passage at) => sheet.Study.Changes
        .FirstOrDefault(c => c is { Unit: "fold", Change: not null } && c.At.Overlaps(at))?.Change?.Value;

    [GeneratedRegex(@"\b\d{1,5}(?:[.·]\d{1,3})?(?:\s|-|‐|‑|–)?fold\b", Plain)]
    private static partial Regex Fold();

    [GeneratedRegex(@"\d{1,5}(?:\.\d{1,3})?", Plain)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s(?:[\w-]+\s){0,2}?(?:decreas|reduc|declin|drop|lower|less|fewer|down-?regulat|diminish|suppress)", Plain)]
    private static partial Regex FallAfter();

    [GeneratedRegex(@"\b(?:decreased|reduced|reduction|decrease|declined|dropped|fell|lowered|down-?regulated|diminished|suppressed)(?:\s[\w-]+){0,3}\s(?:by\s)?(?:an?\s)?(?:about\s|approximately\s|nearly\s)?$", Plain)]
    private static partial Regex FallBefore();

    [GeneratedRegex(@"^\s(?:[\w-]+\s){0,2}?(?:increas|rise|gain|elevat|up-?regulat|expan)", Plain)]
    private static partial Regex RiseAfter();

    [GeneratedRegex(@"\b(?:increased|increase|rose|elevated|up-?regulated|expanded|grew)(?:\s[\w-]+){0,3}\s(?:by\s)?(?:an?\s)?(?:about\s|approximately\s|nearly\s)?$", Plain)]
    private static partial Regex RiseBefore();

    [GeneratedRegex(@"\bby\s(?:an?\s)?(?:about\s|approximately\s|nearly\s)?$", Plain)]
    private static partial Regex By();
}
