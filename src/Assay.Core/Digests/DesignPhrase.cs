using System.Collections.Immutable;
using System.Text;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests;

/// <summary>The design in words: "An open-label randomised controlled trial (level 2 before appraisal)."</summary>
public static class DesignPhrase
{
    private const string Unsaid = "controlled trial, allocation not stated";

    // Who is masked, and with what, or who gets both in turn, says nothing of how people were allotted.
    private static readonly string[] OtherSigns = ["blind", "mask", "placebo", "sham", "cross", "post hoc", "post-hoc", "secondary analysis", "parallel"];

    /// <summary>The sentence for a source.</summary>
    public static string Sentence(Article article, Study study)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(study);
        var phrase = Phrase(study.Design);
        var opening = "aeiou".Contains(char.ToLowerInvariant(phrase[0]), StringComparison.Ordinal) ? "An" : "A";
        var level = study.Design.Level is "1" or "2" or "3" or "4" or "5" ? $" (level {study.Design.Level} before appraisal)" : study.Design.Level == "none" ? " (no level of evidence)" : " (level not gradable)";
        return study.Design.Type switch
        {
            StudyType.HumanUnspecified => $"A study in people whose design is not stated{level}.",
            StudyType.Unclassified => $"A paper whose design the record does not tell{level}.",
            _ => $"{opening} {phrase}{level}.",
        };
    }

    /// <summary>
    /// What opens a one-line summary: "Open-label randomised controlled trial, 120 randomised". Empty where the design is not known.
    /// </summary>
    public static string Opening(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study.Design.Type is StudyType.Unclassified or StudyType.HumanUnspecified)
            return "";
        var phrase = Phrase(study.Design);
        var sizes = Sizes(study);
        return char.ToUpperInvariant(phrase[0]) + phrase[1..] + (sizes.Length == 0 ? "" : $", {string.Join(" v ", sizes.Select(Printed))} {sizes[0].Set}");
    }

    private static string Printed(SampleSize size) =>
        char.IsAsciiDigit(size.N.Raw.FirstOrDefault()) ? size.N.Raw : size.N.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The sample size that <see cref="Opening"/> names: that of each of two arms analysed, else that of the study; or none.</summary>
    public static ImmutableArray<SampleSize> Sizes(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var known = study.Population.N.Where(size => size.N.At is not null && size.N.Origin == Origin.Reported && size.Set is "analysed" or "randomised" or "enrolled")
            // "Three patients entered therapy" is no enrolment: who took in more people later than at first has not counted them.
            .Where(size => size.Set == "analysed" || !study.Population.N.Any(other => other.N.Value > size.N.Value && other.Set != "screened"))
            .OrderBy(size => size.Set switch { "analysed" => 0, "randomised" => 1, _ => 2 }).ThenBy(size => size.N.At!.Value).ToImmutableArray();
        // A review's people were counted by others, and cases and controls are counted apart.
        if (!Duty.IsHuman(study) || study.Design.Type == StudyType.CaseControl)
            return [];
        var analysed = known.Where(size => size.Set == "analysed").ToImmutableArray();
        return analysed.Length == 2 && study.Arms.Length == 2 ? analysed : [.. known.Take(1)];
    }

    /// <summary>The design without article and level: "open-label randomised controlled trial".</summary>
    public static string Phrase(Design design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var words = new StringBuilder();
        var trial = design.Type is StudyType.Rct or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial or StudyType.HistoricalControl;
        if (trial && design.Multicentre == true)
            words.Append("multicentre ");
        if (trial && design.Blinding is { } blinding)
            words.Append(blinding == "open-label" ? "open-label " : $"{blinding}-blind ");
        if (trial && design.Phase is { } phase)
            words.Append("phase ").Append(phase).Append(' ');
        if (design.Matched == true && design.Type is StudyType.CohortProspective or StudyType.CohortRetrospective)
            words.Append("matched ");
        return words.Append(SaysRandom(design) ? Kind(design.Type) : design.Type switch { StudyType.Rct => Unsaid, StudyType.RctSecondary => "secondary analysis of a trial", _ => Kind(design.Type) }).ToString();
    }

    /// <summary>Whether text, title or record say that people were allotted at random: a trial may be known for one by other signs.</summary>
    public static bool SaysRandom(Design design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return design.Signals.Any(static signal => signal.Speaks is StudyType.Rct or StudyType.RctSecondary or StudyType.SystematicReviewRct && signal.Rule != "model"
            && !OtherSigns.Any(sign => signal.Raw.Contains(sign, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The name of a study type in plain words.</summary>
    public static string Kind(StudyType type) => type switch
    {
        StudyType.SystematicReviewRct => "systematic review of randomised trials",
        StudyType.SystematicReviewObs => "systematic review",
        StudyType.MetaAnalysisOther => "meta-analysis",
        StudyType.Guideline => "guideline or consensus statement",
        StudyType.Rct => "randomised controlled trial",
        StudyType.RctSecondary => "secondary analysis of a randomised trial",
        StudyType.NonrandomisedTrial => "controlled trial without randomisation",
        StudyType.SingleArmTrial => "trial with one arm",
        StudyType.HistoricalControl => "trial against historical controls",
        StudyType.CohortProspective => "prospective cohort study",
        StudyType.CohortRetrospective => "retrospective cohort study",
        StudyType.CaseControl => "case-control study",
        StudyType.CrossSectional => "cross-sectional study",
        StudyType.CaseSeries => "case series",
        StudyType.CaseReport => "case report",
        StudyType.Animal => "study in animals",
        StudyType.InVitro => "study in cells",
        StudyType.ExVivoHuman => "study of human samples outside the body",
        StudyType.InSilico => "computational study",
        StudyType.NarrativeReview => "narrative review",
        StudyType.Protocol => "study protocol",
        StudyType.RegistryRecord => "registry record",
        StudyType.Comment => "comment or letter",
        StudyType.Erratum => "notice of correction or retraction",
        StudyType.HumanUnspecified => "study in people",
        _ => "paper",
    };
}
