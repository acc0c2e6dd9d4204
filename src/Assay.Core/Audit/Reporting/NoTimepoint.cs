using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>Changes and results told without saying when they were measured.</summary>
public sealed partial class NoTimepoint() : TextRule("S28", "NO_TIMEPOINT")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet) || HasGeneralTime(sheet)) return null;
        var open = new List<Passage>();
        foreach (var change in sheet.Study.Changes)
            if (!HasTime(sheet, change.At)) open.Add(change.At);
        foreach (var contrast in sheet.Contrasts)
            if (contrast.One.Timepoint is null && contrast.Comparison.Timepoint is null && contrast.One.Value.At is { } at && !HasTime(sheet, at)) open.Add(at);
        if (open.Count == 0) return null;
        open.Sort();
        return Missing(sheet, Weight(sheet), "It is not said when these were measured: " + Names(sheet, open) + ".", open);
    }

    // A length of treatment or follow-up speaks for every outcome; "28-day survival" only for itself.
    private static bool HasGeneralTime(Sheet sheet)
    {
        foreach (var number in sheet.Study.Numbers)
            if (number.Kind is NumberKind.Duration or NumberKind.Timepoint && !OwnOutcome().IsMatch(After(sheet, number.At)))
                return true;
        return false;
    }

    private static bool HasTime(Sheet sheet, Passage at) => sheet.HasNumber(sheet.SentenceOf(at), NumberKind.Timepoint, NumberKind.Duration);

    private static ReadOnlySpan<char> After(Sheet sheet, Passage at) => sheet.Study.Text.AsSpan(at.End, Math.Min(60, sheet.Study.Text.Length - at.End));

    private static string Names(Sheet sheet, List<Passage> places) => string.Join("; ", places.Take(4)
        .Select(at => "\"" + at.Of(sheet.Study.Text).Trim() + "\""));

    [GeneratedRegex(@"^[\s-]?(?:(?:day|week|month|year)s?)?[\s-](?:[\w-]+\s){0,2}(?:survival|mortality|deaths?|transplant)", Plain)]
    private static partial Regex OwnOutcome();
}
