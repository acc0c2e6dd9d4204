using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit.Reporting;

/// <summary>Arms are held against each other in words, without values for both and without a test.</summary>
public sealed partial class NoBetweenP() : TextRule("S25", "NO_BETWEEN_P")
{
    internal override Remark? Judge(Sheet sheet)
    {
        if (!Scope.HasFindings(sheet)) return null;
        var bare = new List<Passage>();
        foreach (var sentence in sheet.Study.Sentences)
            if (sentence.Role == Role.Results && sentence.At.Length < 2000 && Between().IsMatch(sheet.Words(sentence.At)) && !IsBorneOut(sheet, sentence.At))
                bare.Add(sentence.At);
        return bare.Count == 0
            ? null
            : Missing(sheet, Weight(sheet), "Arms are compared in words without a test, an interval, or values for both arms.", bare);
    }

    private static bool IsBorneOut(Sheet sheet, Passage sentence)
    {
        if (sheet.HasNumber(sentence, NumberKind.P, NumberKind.CiBound, NumberKind.Ratio) || Null().IsMatch(sheet.Words(sentence))) return true;
        if (Unchanged().IsMatch(sheet.Words(sentence))) return false;
        var values = 0;
        foreach (var number in sheet.NumbersIn(sentence))
            if (number.Kind is NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Count or NumberKind.Fold or NumberKind.Other && !double.IsNaN(number.Value))
                values++;
        return values >= 2;
    }

    private const string Other = @"(?:the\s|those\s(?:in|of|with)\s(?:the\s)?)?(?:[\w-]+\s){0,2}(?:control|controls|placebo|comparator|untreated|standard|conventional|sham|vehicle)\b";

    [GeneratedRegex(@"\b(?:compared (?:with|to)|versus|vs\.?|than (?:in |with )?|relative to)\s" + Other + @"|\bunchanged in (?:the )?(?:[\w-]+ )?(?:controls?|placebo)\b", Plain)]
    private static partial Regex Between();

    [GeneratedRegex(@"\bunchanged in (?:the )?(?:[\w-]+ )?(?:controls?|placebo)\b", Plain)]
    private static partial Regex Unchanged();

    [GeneratedRegex(@"\b(?:no|not|without|similar|comparable)\b", Plain)]
    private static partial Regex Null();
}
