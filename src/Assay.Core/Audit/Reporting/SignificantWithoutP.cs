using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>"Significantly", and neither P nor interval beside it.</summary>
public sealed partial class SignificantWithoutP() : TextRule("S26", "SIG_NO_P")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.HasFindings(sheet)) return null;
        var bare = new List<Passage>();
        foreach (var at in sheet.Find(Significant()))
        {
            if (sheet.SentenceAt(at.Start) is not (>= 0 and var i)) continue;
            var sentence = sheet.Study.Sentences[i];
            if (sentence.Role != Role.Results || sheet.HasNumber(sentence.At, NumberKind.P, NumberKind.CiBound)) continue;
            // "Significantly higher (Table 2; all P < .05)." may end in a sentence of its own.
            if (i + 1 < sheet.Study.Sentences.Length && sheet.Study.Text[sheet.Study.Sentences[i + 1].At.Start] is '(' or '[') continue;
            var start = Math.Max(sentence.At.Start, at.Start - 40);
            if (!Null().IsMatch(sheet.Study.Text.AsSpan(start, at.Start - start))) bare.Add(at);
        }
        return bare.Count == 0 ? null : Missing(sheet, Severity.Note, "Called significant without a P value or an interval beside it.", bare);
    }

    [GeneratedRegex(@"\b(?:statistically )?significant(?:ly)?\b", Plain)]
    private static partial Regex Significant();

    [GeneratedRegex(@"\b(?:no|not|nor|non|neither|without|any|clinically)\b", Plain)]
    private static partial Regex Null();
}
