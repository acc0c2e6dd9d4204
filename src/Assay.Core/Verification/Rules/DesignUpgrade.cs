using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V21: the design is the source's. A cohort is not called randomised, an open-label trial not double-blind, one centre not
/// many; a word of design that neither text, title nor record bears out blocks the claim.
/// </summary>
internal sealed partial class DesignUpgrade : IClaimRule
{
    public string Id => "V21";

    public string Name => "DESIGN";

    public IEnumerable<Objection> Check(Examination examination)
    {
        var (source, claim) = (examination.Source, examination.Claim.Sentence);
        foreach (var (name, pattern, borne, against) in Words(source))
            if (pattern.Match(claim) is { Success: true } match && !borne && !source.Has(pattern))
                yield return new(against is null ? Support.Unsupported : Support.Contradicted,
                    against is null ? $"The digest says “{match.Value}”; nothing in the source says it is {name}." : $"The digest says “{match.Value}”; the source is {against}.", Signal(source.Study.Design));
    }

    private static IEnumerable<(string Name, Regex Pattern, bool Borne, string? Against)> Words(Source source)
    {
        var design = source.Study.Design;
        var observational = design.Type is StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl or StudyType.CrossSectional or StudyType.CaseSeries or StudyType.CaseReport;
        var type = observational ? $"a {Spelled(design.Type)}" : null;
        yield return ("randomised", Randomised(), DesignPhrase.SaysRandom(design), design.Randomised == false ? type ?? "not randomised" : type);
        yield return ("observational", Watched(), observational || design.Type is StudyType.HumanUnspecified or StudyType.CaseReport, design.Type == StudyType.Rct ? "a randomised trial" : null);
        yield return ("blinded", Blinded(), design.Blinding is "single" or "double" or "triple", design.Blinding == "open-label" ? "open-label" : null);
        yield return ("double-blind", Double(), design.Blinding is "double" or "triple", design.Blinding is "open-label" or "single" ? design.Blinding : type);
        yield return ("single-blind", Single(), design.Blinding == "single", design.Blinding is { } blinding && blinding != "single" ? blinding : null);
        yield return ("open-label", Open(), design.Blinding == "open-label", design.Blinding is "double" or "triple" ? $"{design.Blinding}-blind" : null);
        yield return ("placebo-controlled", Placebo(), false, null);
        yield return ("prospective", Prospective(), design.Prospective == true || design.Type == StudyType.CohortProspective, design.Prospective == false || design.Type == StudyType.CohortRetrospective ? "retrospective" : null);
        yield return ("retrospective", Retrospective(), design.Prospective == false || design.Type == StudyType.CohortRetrospective, design.Type == StudyType.Rct ? "a randomised trial" : null);
        yield return ("multicentre", Multicentre(), design.Multicentre == true, design.Multicentre == false ? "of one centre" : null);
        yield return ("a meta-analysis", Pooled(), design.Type == StudyType.MetaAnalysisOther || IsReview(design) && source.Has(Summed()), IsReview(design) ? "a systematic review that does not say it pooled its studies" : type);
        yield return ("a systematic review", Systematic(), IsReview(design), type);
        yield return ("a cohort", Cohort(), design.Type is StudyType.CohortProspective or StudyType.CohortRetrospective, null);
        yield return ("a case-control study", Cases(), design.Type == StudyType.CaseControl, null);
        yield return ("a clinical trial", Trial(), design.Type is StudyType.Rct or StudyType.RctSecondary or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial or StudyType.SystematicReviewRct, type);
    }

    private static bool IsReview(Design design) => design.Type is StudyType.SystematicReviewObs or StudyType.SystematicReviewRct;

    private static string Spelled(StudyType type) => type switch
    {
        StudyType.CohortRetrospective => "retrospective cohort",
        StudyType.CohortProspective => "prospective cohort",
        StudyType.CaseControl => "case-control study",
        StudyType.CrossSectional => "cross-sectional study",
        StudyType.CaseSeries => "case series",
        _ => "case report",
    };

    private static Records.Passage? Signal(Design design) => design.Signals.Select(signal => signal.At).FirstOrDefault(at => at is not null);

    [GeneratedRegex(@"(?<!non[- ]?)(?<!not )\b(?:randomi[sz]ed|randomi[sz]ation|randomly|(?<!\bnot (?:\w+ ){0,3})at random|by lot|by (?:the )?toss of a coin|RCTs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Randomised();

    [GeneratedRegex(@"\b(?:observational (?:study|cohort|design|data|research)|looked back at (?:\w+ )?records)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Watched();

    [GeneratedRegex(@"\b(?:was|were|kept) (?:both )?(?:blinded|blind|masked|unaware)\b|\bneither (?:\w+ ){1,5}knew\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blinded();

    [GeneratedRegex(@"\b(?:double|triple)[- ](?:blind|mask)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Double();

    [GeneratedRegex(@"\bsingle[- ](?:blind|mask)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(@"\b(?:open[- ]label|open(?=, parallel|, randomi[sz]ed|, comparative|, multicent| parallel| randomi[sz]ed| comparative| multicent)|unblinded|not blinded|non-?blinded)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\bplacebo[- ]controlled\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placebo();

    [GeneratedRegex(@"\bprospective(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prospective();

    [GeneratedRegex(@"\bretrospective(?:ly)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Retrospective();

    [GeneratedRegex(@"\bmulti[- ]?cent(?:re|er)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Multicentre();

    [GeneratedRegex(@"\bmeta[- ]?analys[ie]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pooled();

    // A review that names its model or its summary has pooled, whatever it calls itself.
    [GeneratedRegex(@"\b(?:pool(?:ed|ing)|(?:random|fixed)[- ]effects?|(?:summary|combined|overall) (?:effects?|estimates?|(?:odds|risk|hazard|rate) ratio|relative risk)|(?:weighted|standardi[sz]ed) mean difference|rev ?man|mantel[- ]haenszel)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Summed();

    [GeneratedRegex(@"\bsystematic review\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Systematic();

    [GeneratedRegex(@"\bcohort\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cohort();

    [GeneratedRegex(@"\bcase[- ]control\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cases();

    [GeneratedRegex(@"\b(?:clinical |controlled |phase \S+ )trial\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trial();
}
