namespace Assay.Reading.Designs;

/// <summary>What the record's own fields say: publication types, MeSH, links to other records.</summary>
internal static class RecordSignals
{
    private static readonly (string Type, StudyType Speaks)[] Types =
    [
        ("Published Erratum", StudyType.Erratum), ("Retraction of Publication", StudyType.Erratum), ("Expression of Concern", StudyType.Erratum), ("Corrected and Republished Article", StudyType.Erratum),
        ("Comment", StudyType.Comment), ("Editorial", StudyType.Comment), ("News", StudyType.Comment), ("Letter", StudyType.Comment), ("Biography", StudyType.Comment), ("Interview", StudyType.Comment), ("Newspaper Article", StudyType.Comment),
        ("Clinical Trial Protocol", StudyType.Protocol), ("Clinical Trial Protocols as Topic", StudyType.Protocol),
        ("Practice Guideline", StudyType.Guideline), ("Guideline", StudyType.Guideline), ("Consensus Statement", StudyType.Guideline), ("Consensus Development Conference", StudyType.Guideline),
        ("Systematic Review", StudyType.SystematicReviewObs), ("Meta-Analysis", StudyType.SystematicReviewObs), ("Network Meta-Analysis", StudyType.SystematicReviewObs),
        ("Randomized Controlled Trial", StudyType.Rct), ("Pragmatic Clinical Trial", StudyType.Rct), ("Equivalence Trial", StudyType.Rct), ("Adaptive Clinical Trial", StudyType.Rct),
        ("Controlled Clinical Trial", StudyType.NonrandomisedTrial),
        ("Clinical Trial, Phase I", StudyType.SingleArmTrial), ("Clinical Trial, Phase II", StudyType.SingleArmTrial), ("Clinical Trial, Phase III", StudyType.SingleArmTrial), ("Clinical Trial, Phase IV", StudyType.SingleArmTrial),
        ("Clinical Trial", StudyType.SingleArmTrial),
        ("Observational Study", StudyType.CohortProspective), ("Case Reports", StudyType.CaseReport), ("Review", StudyType.NarrativeReview), ("Scoping Review", StudyType.NarrativeReview),
    ];

    private static readonly (string Heading, StudyType Speaks)[] Headings =
    [
        ("Retrospective Studies", StudyType.CohortRetrospective), ("Case-Control Studies", StudyType.CaseControl), ("Cross-Sectional Studies", StudyType.CrossSectional),
        ("Prospective Studies", StudyType.CohortProspective), ("Cohort Studies", StudyType.CohortProspective), ("Follow-Up Studies", StudyType.CohortProspective), ("Longitudinal Studies", StudyType.CohortProspective),
        ("Propensity Score", StudyType.CohortRetrospective), ("Historically Controlled Study", StudyType.HistoricalControl),
        ("Disease Models, Animal", StudyType.Animal), ("Cells, Cultured", StudyType.InVitro), ("Cell Line", StudyType.InVitro), ("In Vitro Techniques", StudyType.InVitro), ("Cell Line, Tumor", StudyType.InVitro),
        ("Computer Simulation", StudyType.InSilico), ("Molecular Docking Simulation", StudyType.InSilico),
    ];

    public static void Gather(Evidence evidence)
    {
        foreach (var (type, speaks) in Types) evidence.Type(type, speaks);
        foreach (var (heading, speaks) in Headings) evidence.Heading(heading, speaks);
        foreach (var correction in evidence.Article.Corrections)
            if (correction.RefType is "ErratumFor" or "RetractionOf" or "ExpressionOfConcernFor")
                evidence.Signals.Add(new("correction", correction.RefType, StudyType.Erratum, null));
    }
}
