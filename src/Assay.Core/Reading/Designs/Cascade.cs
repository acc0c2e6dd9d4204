namespace Assay.Reading.Designs;

/// <summary>The order in which signals win.</summary>
internal static class Cascade
{
    public static StudyType Decide(Evidence evidence, string? species)
    {
        if (evidence.Speaks(StudyType.Erratum)) return StudyType.Erratum;
        if (IsComment(evidence)) return StudyType.Comment;
        if (evidence.Speaks(StudyType.Protocol, "pt") || evidence.Speaks(StudyType.Protocol, "title") || evidence.Speaks(StudyType.Protocol, "text")) return StudyType.Protocol;
        if (evidence.Speaks(StudyType.Guideline, "pt") || evidence.Speaks(StudyType.Guideline) && !evidence.Speaks(StudyType.Rct)) return StudyType.Guideline;
        if (evidence.Speaks(StudyType.SystematicReviewObs, "pt") || evidence.Speaks(StudyType.SystematicReviewObs, "title") || IsReviewByText(evidence)) return Review(evidence);
        var humans = species is "human" || evidence.Headings.Contains("Humans");
        if (IsSearched(evidence)) return evidence.Text.Contains("randomi", StringComparison.OrdinalIgnoreCase) && !MixesDesigns(evidence.Text) ? StudyType.SystematicReviewRct : StudyType.SystematicReviewObs;
        if (IsIndexedReview(evidence)) return StudyType.NarrativeReview;
        if (evidence.Speaks(StudyType.RctSecondary) && evidence.Speaks(StudyType.Rct)) return StudyType.RctSecondary;
        if (evidence.Speaks(StudyType.Rct, "pt") || (humans || species is null && !evidence.Title.Contains("trials", StringComparison.OrdinalIgnoreCase)) && evidence.Speaks(StudyType.Rct)) return StudyType.Rct;
        return Trial(evidence) ?? Observational(evidence, humans) ?? Preclinical(evidence, species)
            ?? (evidence.Speaks(StudyType.NarrativeReview) ? StudyType.NarrativeReview
                : humans ? StudyType.HumanUnspecified : StudyType.Unclassified);
    }

    /// <summary>What the rules decided, where the record's own fields are silent weighed against the model's probability of a randomised trial.</summary>
    public static StudyType Weigh(Evidence evidence, string? species, StudyType type, double probability)
    {
        if (evidence.Signals.Exists(static signal => signal.Rule is "pt" or "mesh" && signal.Speaks is not StudyType.HumanUnspecified)) return type;
        if (type == StudyType.Rct && probability < TrialModel.Threshold) return Trial(evidence) ?? Observational(evidence, species is "human") ?? Preclinical(evidence, species) ?? (species is "human" ? StudyType.HumanUnspecified : StudyType.Unclassified);
        // A plan, a review or animals are no trial's report, however they speak of trials.
        // Nor is a study that says how else it was done, unless all its other words speak for chance.
        var needed = type is StudyType.HumanUnspecified or StudyType.Unclassified ? TrialModel.Threshold
            : type is StudyType.CohortProspective or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial ? TrialModel.Overruling : 2;
        return probability >= needed ? StudyType.Rct : type;
    }

    // A letter with results of its own is a study; a comment on one is not.
    private static bool IsComment(Evidence evidence) =>
        evidence.Speaks(StudyType.Comment, "title") && !evidence.Article.HasAbstract
        || evidence.Speaks(StudyType.Comment, "pt") && !evidence.Sentences.Any(static sentence => sentence.Role == Role.Results && sentence.Confidence == 1)
           && !evidence.Speaks(StudyType.Rct, "pt") && !evidence.Speaks(StudyType.CaseReport, "pt");

    // A review tells of others' trials and cohorts: where NLM calls it one, words of its text alone do not make it a study.
    private static bool IsIndexedReview(Evidence evidence) =>
        evidence.Speaks(StudyType.NarrativeReview, "pt")
        && !evidence.Signals.Exists(static signal => signal.Rule is not "text" && signal.Speaks is not (StudyType.NarrativeReview or StudyType.HumanUnspecified or StudyType.Animal or StudyType.InVitro));

    private static bool IsReviewByText(Evidence evidence) =>
        evidence.Speaks(StudyType.SystematicReviewObs, "text") && !evidence.Speaks(StudyType.Rct, "title") && !evidence.Speaks(StudyType.Rct, "pt")
        && (evidence.Text.Contains("searched", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("PubMed", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase)
            || evidence.Text.Contains("EMBASE", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("Cochrane", StringComparison.OrdinalIgnoreCase));

    // Cochrane's reviews need not call themselves systematic: they search, and select.
    private static bool IsSearched(Evidence evidence) =>
        !evidence.Speaks(StudyType.Rct, "pt") && !evidence.Speaks(StudyType.Rct, "title")
        && (evidence.Text.Contains("databases were searched", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("we searched", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("search strategy", StringComparison.OrdinalIgnoreCase))
        && (evidence.Text.Contains("selection criteria", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("reviewers", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase) || evidence.Text.Contains("Cochrane", StringComparison.OrdinalIgnoreCase));

    private static StudyType Review(Evidence evidence)
    {
        if (evidence.Speaks(StudyType.SystematicReviewRct) && !MixesDesigns(evidence.Text)) return StudyType.SystematicReviewRct;
        // A meta-analysis of genes, tests or animals is neither.
        var animals = evidence.Speaks(StudyType.Animal, "title");
        return animals || evidence.Text.Contains("genome-wide", StringComparison.OrdinalIgnoreCase) ? StudyType.MetaAnalysisOther : StudyType.SystematicReviewObs;
    }

    private static bool MixesDesigns(string text) =>
        text.Contains("observational stud", StringComparison.OrdinalIgnoreCase) || text.Contains("cohort stud", StringComparison.OrdinalIgnoreCase)
        || text.Contains("non-randomi", StringComparison.OrdinalIgnoreCase) || text.Contains("nonrandomi", StringComparison.OrdinalIgnoreCase) || text.Contains("case-control", StringComparison.OrdinalIgnoreCase);

    private static StudyType? Trial(Evidence evidence)
    {
        if (evidence.Speaks(StudyType.Animal) && !evidence.Signals.Exists(static signal => signal.Rule == "pt" && signal.Speaks is StudyType.NonrandomisedTrial or StudyType.SingleArmTrial)) return null;
        if (evidence.Speaks(StudyType.HistoricalControl)) return StudyType.HistoricalControl;
        if (evidence.Speaks(StudyType.NonrandomisedTrial, "pt") || evidence.Speaks(StudyType.NonrandomisedTrial) && !IsObservationalByTitle(evidence)) return StudyType.NonrandomisedTrial;
        if (evidence.Speaks(StudyType.SingleArmTrial) && !IsObservationalByTitle(evidence)) return StudyType.SingleArmTrial;
        return null;
    }

    private static bool IsObservationalByTitle(Evidence evidence) =>
        evidence.Speaks(StudyType.CohortRetrospective) || evidence.Signals.Exists(static signal => signal.Rule == "title" && signal.Speaks is StudyType.CaseControl or StudyType.CrossSectional or StudyType.CohortProspective);

    private static StudyType? Observational(Evidence evidence, bool humans)
    {
        if (!humans && !evidence.Speaks(StudyType.CaseReport, "pt") && evidence.Speaks(StudyType.Animal)) return null;
        if (evidence.Speaks(StudyType.CaseReport, "pt")) return evidence.Speaks(StudyType.CaseSeries) ? StudyType.CaseSeries : StudyType.CaseReport;
        foreach (var rule in (ReadOnlySpan<string>)["title", "text", "pt", "mesh"])
            foreach (var type in (ReadOnlySpan<StudyType>)[StudyType.CohortRetrospective, StudyType.CaseControl, StudyType.CrossSectional, StudyType.CohortProspective])
            {
                if (!evidence.Speaks(type, rule)) continue;
                if (type == StudyType.CohortProspective && (evidence.Speaks(StudyType.CohortRetrospective) || rule == "pt" && SharperByHeading(evidence) is not null))
                    return SharperByHeading(evidence) ?? StudyType.CohortRetrospective;
                return type;
            }
        if (evidence.Speaks(StudyType.CaseSeries)) return StudyType.CaseSeries;
        return evidence.Speaks(StudyType.CaseReport) ? StudyType.CaseReport : null;
    }

    private static StudyType? SharperByHeading(Evidence evidence) =>
        evidence.Speaks(StudyType.CohortRetrospective) ? StudyType.CohortRetrospective
        : evidence.Speaks(StudyType.CaseControl) ? StudyType.CaseControl
        : evidence.Speaks(StudyType.CrossSectional) ? StudyType.CrossSectional : null;

    private static StudyType? Preclinical(Evidence evidence, string? species)
    {
        if (species is "mouse" or "rat" or "animal") return evidence.Speaks(StudyType.NarrativeReview, "pt") ? StudyType.NarrativeReview : StudyType.Animal;
        if (evidence.Speaks(StudyType.NarrativeReview, "pt") || evidence.Speaks(StudyType.NarrativeReview, "title")) return StudyType.NarrativeReview;
        if (evidence.Speaks(StudyType.ExVivoHuman) && species is "human" or "cells") return StudyType.ExVivoHuman;
        if (species is "cells" && evidence.Speaks(StudyType.InVitro)) return StudyType.InVitro;
        return evidence.Speaks(StudyType.InSilico) ? StudyType.InSilico : null;
    }
}
