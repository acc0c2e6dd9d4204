using Assay.Pipeline;

namespace Assay.Reading;

/// <summary>Protocols, letters and the like have no results of their own: what they tell is planned, or another's.</summary>
internal static class BorrowedResults
{
    /// <summary>The study; without results where its kind can have none, and with a word about it where some were met.</summary>
    public static Study WithoutBorrowedResults(this Study study)
    {
        if (study.Design.Type is not (StudyType.Protocol or StudyType.RegistryRecord or StudyType.Comment or StudyType.NarrativeReview or StudyType.Erratum)) return study;
        if (study.Results.IsEmpty && study.Comparisons.IsEmpty && study.Changes.IsEmpty) return study;
        return study with
        {
            Results = [],
            Comparisons = [],
            Changes = [],
            SetAside = study.SetAside.Add(new Reason("no-results-of-its-own", study.Design.Type switch
            {
                StudyType.Protocol or StudyType.RegistryRecord => "A plan has no results yet: the figures it tells are of what is expected, and are not read as findings.",
                _ => "A paper of this kind reports no results of its own: the figures it tells are of other studies, and are not read as findings.",
            })),
        };
    }
}
