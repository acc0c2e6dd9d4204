using Assay.Reading;

namespace Assay.Digests;

/// <summary>What a study of a kind owes its reader, by its design alone.</summary>
public static class Duty
{
    /// <summary>A trial: something was given to people to see what it does.</summary>
    public static bool IsTrial(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Design.Type is StudyType.Rct or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial or StudyType.HistoricalControl;
    }

    /// <summary>A study of people: a trial, or people followed, compared or asked.</summary>
    public static bool IsHuman(Study study) => IsTrial(study)
        || study.Design.Type is StudyType.RctSecondary or StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl or StudyType.CrossSectional or StudyType.HumanUnspecified;

    /// <summary>A study that holds groups of people against each other.</summary>
    public static bool IsComparative(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Design.Type is StudyType.Rct or StudyType.RctSecondary or StudyType.NonrandomisedTrial or StudyType.HistoricalControl
            || IsHuman(study) && study.Design.Type != StudyType.SingleArmTrial && study.Arms.Length >= 2;
    }
}
