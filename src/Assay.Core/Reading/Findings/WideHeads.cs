using System.Collections.Frozen;
using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Words that may name an outcome where a model chooses: short forms, disorders, complaints.</summary>
internal static class WideHeads
{
    private static readonly string[] Ends = ["emia", "aemia", "emias", "uria", "rrhea", "rrhoea", "algia", "itis", "osis", "oses", "edema", "oedema", "pathy", "plegia", "sthesia", "pnea", "cardia", "penia", "tension", "ness"];

    private static readonly FrozenSet<string> Known = "hyperemia hyperaemia stinging burning itching irritation pruritus cough rash dizziness vision pigmentation redness smarting tearing erythema weight curve excursion excursions injections hba goal target withdrawal withdrawals visits tolerability preference acuity peak trough fluctuation perfusion resistance".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoNames = "CI CIs SD SEM SE NS LOCF USA UK EU BID TID QD OD QID NCT IQR OR RR HR MD ITT PP FC LS AM PM ANOVA ANCOVA RESULTS METHODS CONCLUSION CONCLUSIONS BACKGROUND OBJECTIVE OBJECTIVES AIM AIMS PURPOSE DESIGN SETTING RCT T2DM T1DM T2D OAG POAG NTG OHT ID".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(Wording words, int k)
    {
        var span = words.Span(k);
        if (words.Kind(k) is not (TokenKind.Word or TokenKind.Name) || span.Length < 2) return false;
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(span)) return true;
        if (IsShortForm(span)) return Units.Other(span) is null && Units.Dose(span) is null && !NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(span);
        if (span.Length < 7 || words.Kind(k) == TokenKind.Name) return false;
        foreach (var end in Ends)
            if (span.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // HbA1c, A1C, FPG, pOBF: at least two capitals, or a capital and a digit.
    private static bool IsShortForm(ReadOnlySpan<char> word)
    {
        if (word.Length > 8) return false;
        var (capitals, digits) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsAsciiDigit(c)) digits++;
            else if (!char.IsLetter(c) && c is not '-') return false;
        }
        return capitals >= 2 || capitals == 1 && digits > 0 && char.IsLetter(word[0]);
    }
}
