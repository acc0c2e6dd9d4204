using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication.Tables;

/// <summary>Which words of an abstract became what.</summary>
public static class StudyMarks
{
    /// <summary>The marks of a study in the order of the text; none overlaps another.</summary>
    public static ImmutableArray<StudyMark> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var marks = new List<StudyMark>();
        foreach (var number in study.Numbers.Where(number => !IsName(number)))
            marks.Add(new(number.At, Part(number.Kind), Words.Of(number.Kind)));
        foreach (var arm in study.Arms)
            foreach (var at in arm.Names.SelectMany((name, order) => Places(study.Text, name, order == 0 ? arm.At : null))) marks.Add(new(at, "arm", $"{arm.Id}: {arm.Label}"));
        foreach (var outcome in study.Outcomes)
            if (outcome.At is { } at) marks.Add(new(at, "outcome", $"{outcome.Id}: {outcome.Name}"));
        return Apart(marks, study.Text.Length);
    }

    // "Tα1" has a digit and is no number.
    private static bool IsName(Number number) => number.Kind == NumberKind.Other && number.Raw.Length > 0 && char.IsLetter(number.Raw[0]);

    private static string Part(NumberKind kind) => kind switch
    {
        NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Fold or NumberKind.Sd or NumberKind.Se or NumberKind.IqrBound or NumberKind.RangeBound => "value",
        NumberKind.Ratio or NumberKind.CiBound or NumberKind.P => "estimate",
        NumberKind.N or NumberKind.Count or NumberKind.Denominator => "people",
        _ => "number",
    };

    // A label is marked wherever it stands as whole words.
    private static IEnumerable<Passage> Places(string text, string label, Passage? first)
    {
        if (first is { } known) yield return known;
        if (label.Length < 3) yield break;
        for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + label.Length < text.Length ? text.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase) : -1)
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + label.Length == text.Length || !char.IsLetterOrDigit(text[at + label.Length])) && at != first?.Start)
                yield return new(at, label.Length);
    }

    // Numbers first, then arms, then outcomes: what is inside an outcome's name shows through it, so a longer mark gives way.
    private static ImmutableArray<StudyMark> Apart(List<StudyMark> marks, int length)
    {
        var taken = new bool[length];
        var kept = new List<StudyMark>(marks.Count);
        foreach (var mark in marks)
        {
            if (mark.At.Length == 0 || mark.At.Start < 0 || mark.At.End > length) continue;
            // An outcome may hold a number; the stretches before and behind it are marked then.
            var start = mark.At.Start;
            for (var at = mark.At.Start; at <= mark.At.End; at++)
            {
                if (at < mark.At.End && !taken[at]) continue;
                if (at > start) kept.Add(mark with { At = Passage.Between(start, at) });
                start = at + 1;
            }
            taken.AsSpan(mark.At.Start, mark.At.Length).Fill(true);
        }
        return [.. kept.OrderBy(static mark => mark.At.Start)];
    }
}
