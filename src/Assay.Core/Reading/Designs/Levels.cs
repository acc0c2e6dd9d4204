namespace Assay.Reading.Designs;

/// <summary>OCEBM 2011 levels before appraisal, for the question "does this intervention help?".</summary>
internal static class Levels
{
    public static string Of(StudyType type) => type switch
    {
        StudyType.SystematicReviewRct => "1",
        StudyType.Rct => "2",
        StudyType.RctSecondary or StudyType.SystematicReviewObs or StudyType.MetaAnalysisOther or StudyType.NonrandomisedTrial or StudyType.CohortProspective or StudyType.CohortRetrospective => "3",
        StudyType.SingleArmTrial or StudyType.HistoricalControl or StudyType.CaseControl or StudyType.CrossSectional or StudyType.CaseSeries or StudyType.CaseReport => "4",
        StudyType.Animal or StudyType.InVitro or StudyType.ExVivoHuman or StudyType.InSilico or StudyType.NarrativeReview => "5",
        StudyType.Protocol or StudyType.RegistryRecord or StudyType.Comment or StudyType.Erratum or StudyType.Guideline => "none",
        _ => "not gradable",
    };
}
