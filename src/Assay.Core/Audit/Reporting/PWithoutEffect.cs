using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>A P with no size beside it.</summary>
public sealed class PWithoutEffect() : TextRule("S27", "P_NO_EFFECT")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.IsClinical(sheet)) return null;
        var bare = new List<Passage>();
        var last = -1;
        foreach (var number in sheet.Study.Numbers)
        {
            if (number.Kind != NumberKind.P || sheet.SentenceAt(number.At.Start) is not (>= 0 and var i) || i == last) continue;
            last = i;
            var sentence = sheet.Study.Sentences[i];
            if (sentence.Role is Role.Results && !HasSize(sheet, sentence.At)) bare.Add(number.At);
        }
        return bare.Count == 0
            ? null
            : Missing(sheet, Severity.Info, "A P value stands without the size of the effect it is about.", bare);
    }

    private static bool HasSize(Sheet sheet, Passage sentence)
    {
        foreach (var number in sheet.NumbersIn(sentence))
            switch (number.Kind)
            {
                case NumberKind.P or NumberKind.Year or NumberKind.Timepoint or NumberKind.Duration or NumberKind.Dose or NumberKind.Age or NumberKind.N:
                    continue;
                case NumberKind.Other:
                    if (StandsAlone(sheet, number)) return true;
                    continue;
                default:
                    return true;
            }
        return false;
    }

    // The 6 of IL-6 and the 4 of CD4 are names.
    private static bool StandsAlone(Sheet sheet, Number number)
    {
        if (double.IsNaN(number.Value)) return false;
        var text = sheet.Study.Text;
        var before = number.At.Start > 0 ? text[number.At.Start - 1] : ' ';
        var after = number.At.End < text.Length ? text[number.At.End] : ' ';
        return !char.IsLetter(before) && before is not ('-' or '/') && !char.IsLetter(after) && after != '+';
    }
}
