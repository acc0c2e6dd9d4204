namespace Assay.Reading;

/// <summary>Study types of docs/route.md (evidence model, section 6.1). Written in JSON as their kebab-case names.</summary>
public enum StudyType
{
    /// <summary>Systematic review of randomised trials.</summary>
    SystematicReviewRct,
    /// <summary>Systematic review that includes other designs.</summary>
    SystematicReviewObs,
    /// <summary>Meta-analysis of another kind.</summary>
    MetaAnalysisOther,
    /// <summary>Guideline or consensus statement.</summary>
    Guideline,
    /// <summary>Randomised controlled trial.</summary>
    Rct,
    /// <summary>Post hoc, subgroup or pooled individual-participant analysis of randomised trials.</summary>
    RctSecondary,
    /// <summary>Controlled trial without randomisation.</summary>
    NonrandomisedTrial,
    /// <summary>Trial with one arm.</summary>
    SingleArmTrial,
    /// <summary>Trial against historical controls.</summary>
    HistoricalControl,
    /// <summary>Prospective cohort.</summary>
    CohortProspective,
    /// <summary>Retrospective cohort.</summary>
    CohortRetrospective,
    /// <summary>Case-control study.</summary>
    CaseControl,
    /// <summary>Cross-sectional study.</summary>
    CrossSectional,
    /// <summary>Case series.</summary>
    CaseSeries,
    /// <summary>Case report.</summary>
    CaseReport,
    /// <summary>Study in animals.</summary>
    Animal,
    /// <summary>Study in cells or tissue culture.</summary>
    InVitro,
    /// <summary>Human blood or tissue outside the body.</summary>
    ExVivoHuman,
    /// <summary>Computation only.</summary>
    InSilico,
    /// <summary>Review without a systematic method.</summary>
    NarrativeReview,
    /// <summary>Protocol or rationale and design.</summary>
    Protocol,
    /// <summary>Registry record without results.</summary>
    RegistryRecord,
    /// <summary>Letter, comment, editorial or news.</summary>
    Comment,
    /// <summary>Erratum, retraction or expression of concern.</summary>
    Erratum,
    /// <summary>In humans, design not stated: a failure of the abstract, never a level.</summary>
    HumanUnspecified,
    /// <summary>Nothing to go by.</summary>
    Unclassified,
}
