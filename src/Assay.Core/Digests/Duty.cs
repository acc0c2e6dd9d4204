using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Digests;

/// <summary>What a study of a kind owes its reader, by its design alone.</summary>
public static partial class Duty
{
    /// <summary>A trial: something was given to people to see what it does.</summary>
    public static bool IsTrial(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Design.Type is StudyType.Rct or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial or StudyType.HistoricalControl;
    }

    /// <summary>A study of people: a trial, or people followed, compared or asked.</summary>
    public static bool IsHuman(Study study) => IsTrial(study)
        || study.Design.Type is StudyType.RctSecondary or StudyType.CohortProspective or StudyType.CohortRetrospective or StudyType.CaseControl or StudyType.CrossSectional
        || study.Design.Type == StudyType.HumanUnspecified && (study.Population.Description is not null || People().IsMatch(study.Text));

    /// <summary>A study of people that tells shares, ratios, means or P values.</summary>
    public static bool IsCounted(Study study) => IsHuman(study)
        && study.Numbers.Any(static number => number.Kind is NumberKind.P or NumberKind.Ratio or NumberKind.Percent or NumberKind.Mean or NumberKind.Median or NumberKind.Fold or NumberKind.CiBound);

    /// <summary>A study that holds groups of people against each other.</summary>
    public static bool IsComparative(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Design.Type is StudyType.Rct or StudyType.RctSecondary or StudyType.NonrandomisedTrial or StudyType.HistoricalControl
            || IsHuman(study) && study.Design.Type != StudyType.SingleArmTrial && study.Arms.Length >= 2;
    }

    // Whom a study may be of.
    [GeneratedRegex(@"\b(?:patients?|adults?|children|infants?|neonates?|women|men|volunteers|subjects|participants|people|students|workers|nurses|mothers|girls|boys|residents|smokers|users|veterans|adolescents|persons|individuals|eyes|teeth|knees|hips)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex People();
}
