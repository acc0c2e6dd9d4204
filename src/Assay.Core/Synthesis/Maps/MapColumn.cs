using Assay.Reading;

namespace Assay.Synthesis.Maps;

/// <summary>A column of an evidence map: designs that stand side by side.</summary>
public enum MapColumn
{
    /// <summary>Randomised trials.</summary>
    Randomised,

    /// <summary>Other studies in people.</summary>
    OtherHuman,

    /// <summary>Systematic reviews: they count studies of other columns again.</summary>
    Reviews,

    /// <summary>Animals, cells, tissue.</summary>
    Laboratory,
}

/// <summary>Sorts designs into columns.</summary>
public static class MapColumns
{
    /// <summary>The column of a design; null where it reports no findings of its own.</summary>
    public static MapColumn? Of(StudyType type) => type switch
    {
        StudyType.Rct or StudyType.RctSecondary => MapColumn.Randomised,
        StudyType.SystematicReviewRct or StudyType.SystematicReviewObs or StudyType.MetaAnalysisOther => MapColumn.Reviews,
        StudyType.Animal or StudyType.InVitro or StudyType.ExVivoHuman => MapColumn.Laboratory,
        StudyType.Guideline or StudyType.NarrativeReview or StudyType.Protocol or StudyType.RegistryRecord or StudyType.Comment or StudyType.Erratum
            or StudyType.InSilico or StudyType.Unclassified => null,
        _ => MapColumn.OtherHuman,
    };

    /// <summary>The column for readers.</summary>
    public static string Name(MapColumn column) => column switch
    {
        MapColumn.Randomised => "Randomised trials",
        MapColumn.OtherHuman => "Other studies in people",
        MapColumn.Reviews => "Systematic reviews",
        _ => "Animals, cells, tissue",
    };
}
