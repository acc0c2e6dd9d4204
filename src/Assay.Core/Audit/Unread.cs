using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>
/// Sentences that the reader could not place but that plainly hold two percentages against each other with one P:
/// the audit would rather see them than lose them.
/// </summary>
internal static class Unread
{
    public static IEnumerable<Contrast> In(Sheet sheet, HashSet<int> told)
    {
        var sentences = sheet.Study.Sentences;
        for (var i = 0; i < sentences.Length; i++)
            if (!told.Contains(i) && sentences[i].At.Length < 2000 && One(sheet, sentences[i].At) is { } contrast)
                yield return contrast;
    }

    private static Contrast? One(Sheet sheet, Passage sentence)
    {
        Number? p = null, one = null, two = null;
        foreach (var number in sheet.NumbersIn(sentence))
        {
            if (number.Kind == NumberKind.P && p is null) p = number;
            else if (number.Kind == NumberKind.P) return null;
            else if (number.Kind != NumberKind.Percent) continue;
            else if (one is null) one = number;
            else if (two is null) two = number;
            else return null;
        }
        if (p is null || one is null || two is null || !Lexicon.Versus().IsMatch(sheet.Words(sentence))) return null;
        if (Lexicon.Change().IsMatch(sheet.Words(sentence))) return null;
        var value = new PValue(p.Operator ?? "=", new(p.Value, p.Raw, p.At, Origin.Reported));
        var comparison = new Comparison(null, null, null, null, null, null, null, value, Direction.Unclear, null, sentence);
        return Contrasts.Make(sheet, comparison, Result(one), Result(two));
    }

    private static ArmResult Result(Number percent) =>
        new(null, null, null, new(percent.Value, percent.Raw, percent.At, Origin.Reported), "%", null, null, null);
}
