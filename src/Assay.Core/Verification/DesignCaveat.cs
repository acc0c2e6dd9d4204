using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification;

/// <summary>
/// A reserve that no abstract needs to print because it follows from the design: an observational study shows no cause, an open-label trial
/// lets people know what they got. Where the design bears it out such a sentence is true, though the source has none of its words.
/// </summary>
internal static partial class DesignCaveat
{
    /// <summary>Rules that ask whether the source says it; those of numbers, arms and names stand.</summary>
    private static FrozenSet<string> Lifted { get; } = new[] { "V15", "V16", "V17", "V18", "V27", "V37" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an objection falls: "cannot prove" is no praise.</summary>
    public static bool Lifts(string rule, string explanation) => Lifted.Contains(rule) || rule == "V28" && explanation.StartsWith("“prove", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence is such a reserve and the source's design bears it out.</summary>
    public static bool Holds(string sentence, Source source)
    {
        var design = source.Study.Design;
        if (Wanting().IsMatch(sentence) && source.Has(Wanting())) return true;
        var controlled = design.Randomised == true || design.Type is StudyType.Rct or StudyType.RctSecondary or StudyType.SystematicReviewRct or StudyType.Animal or StudyType.InVitro;
        if (!controlled && (NoCause().IsMatch(sentence) || Confounded().IsMatch(sentence))) return true;
        if ((design.Blinding == "open-label" || source.Has(OpenLabel())) && Unblinded().IsMatch(sentence) && Knew().IsMatch(sentence)) return true;
        if (design.Type is StudyType.Animal or StudyType.InVitro or StudyType.ExVivoHuman && NotInPeople().IsMatch(sentence)) return true;
        if ((design.Type is StudyType.SingleArmTrial or StudyType.CaseSeries or StudyType.CaseReport || source.Has(OneArm())) && NoControl().IsMatch(sentence)) return true;
        return (design.Type is StudyType.CohortRetrospective || design.Prospective == false) && Records().IsMatch(sentence);
    }

    // What nobody knows yet, and who calls for more of it.
    [GeneratedRegex(@"\b(?:further|more|larger?|bigger|additional|future|confirmatory) (?:\w+ ){0,2}(?:research|stud(?:y|ies)|trials?|work|investigations?|evidence)\b|\b(?:remains?|still|yet) (?:\w+ )?(?:unknown|unclear|uncertain|to be (?:determined|established|shown|seen|tested|confirmed|clarified|elucidated|proven))\b|\b(?:is|are) (?:still )?(?:not (?:yet )?(?:known|clear|established)|unknown|unclear)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanting();

    [GeneratedRegex(@"\b(?:cannot|can not|can't|could not|does not|do not|doesn't|not possible to|unable to|impossible to|nor can|hard to)\b[^.;]{0,60}\b(?:caus\w+|leads? to|led to|because of|reverse|direction|which came first|responsible|due to|the reason)\b|\b(?:caus\w+|cause and effect)\b[^.;]{0,40}\b(?:cannot|not (?:be )?(?:proven|proved|shown|established|inferred|proof))\b|\bassociations?\b[^.;]{0,40}\b(?:not|rather than) (?:\w+ ){0,3}caus\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoCause();

    [GeneratedRegex(@"\b(?:residual|unmeasured|other) (?:confound\w+|factors)\b|\bgroups may have differed\b|\bconfounding\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confounded();

    [GeneratedRegex(@"\bopen[- ]label\b|\bunblinded\b|\bnot blinded\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenLabel();

    [GeneratedRegex(@"\b(?:open[- ]label|unblinded|not blinded|no blinding|without blinding|lack of blinding)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unblinded();

    [GeneratedRegex(@"\b(?:knew|know|aware|knowing|knowledge|bias\w*|influenc\w+|expect\w+|affect\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Knew();

    [GeneratedRegex(@"\b(?:may|might|cannot|does|do|need not)\b[^.;]{0,30}\b(?:not )?(?:apply|hold|translate|carry over|be the same|generali[sz]e\w*|extend\w*)\b[^.;]{0,30}\b(?:people|humans?|patients|clinic\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotInPeople();

    [GeneratedRegex(@"\b(?:single[- ]arm|uncontrolled|one[- ]group|case series)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneArm();

    [GeneratedRegex(@"\b(?:no|without an?|lack(?:s|ed|ing)?(?: of)? an?|lack of a) (?:control|comparison|comparator|placebo|untreated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoControl();

    [GeneratedRegex(@"\b(?:looked back|look(?:s|ing) back|existing (?:medical |patient )?records|past records|medical records|reviewed (?:the )?records|after the fact)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Records();
}
