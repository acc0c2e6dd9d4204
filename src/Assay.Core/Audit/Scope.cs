using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit;

/// <summary>Which studies a reporting rule may speak about: silence is no fault of a review or a case report.</summary>
internal static partial class Scope
{
    /// <summary>Reports findings of its own.</summary>
    public static bool HasFindings(Sheet sheet) => sheet.Study.Design.Type is not (StudyType.Guideline or StudyType.NarrativeReview
            or StudyType.Protocol or StudyType.RegistryRecord or StudyType.Comment or StudyType.Erratum or StudyType.InSilico or StudyType.CaseReport)
        && (sheet.Study.Comparisons.Length > 0 || sheet.Study.Changes.Length > 0 || sheet.HasNumber(NumberKind.P));

    /// <summary>Reports findings in people.</summary>
    public static bool IsClinical(Sheet sheet) => HasFindings(sheet)
        && sheet.Study.Design.Type is not (StudyType.Animal or StudyType.InVitro or StudyType.ExVivoHuman)
        && (sheet.Study.Design.Type != StudyType.Unclassified || sheet.Mentions(People()));

    /// <summary>Tries a treatment in people.</summary>
    public static bool IsTrial(Sheet sheet) => IsClinical(sheet) && (sheet.Study.Design.Type is StudyType.Rct or StudyType.RctSecondary
            or StudyType.NonrandomisedTrial or StudyType.SingleArmTrial or StudyType.HistoricalControl
        || (sheet.Study.Design.Type is StudyType.HumanUnspecified or StudyType.Unclassified && sheet.Mentions(Treatment())));

    /// <summary>Holds arms against each other, or speaks as if it did.</summary>
    public static bool ComparesArms(Sheet sheet) => sheet.Study.Arms.Any(a => a.Role is not (ArmRole.Experimental or ArmRole.Healthy))
        || sheet.Contrasts.Length > 0 || sheet.Mentions(Lexicon.Control());

    /// <summary>Says anywhere how many were studied, placed by the reader or not.</summary>
    public static bool HasSize(Sheet sheet) => sheet.Study.Population.N.Length > 0 || sheet.Study.Arms.Any(a => a.N is not null)
        || sheet.HasNumber(NumberKind.N, NumberKind.Denominator, NumberKind.Count) || sheet.Mentions(Size());

    /// <summary>P values and changes without one: how many findings are told.</summary>
    public static int Findings(Sheet sheet)
    {
        var ps = 0;
        foreach (var number in sheet.Study.Numbers)
            if (number.Kind == NumberKind.P) ps++;
        return ps + sheet.Study.Changes.Count(c => c.P is null && !sheet.HasNumber(sheet.SentenceOf(c.At), NumberKind.P));
    }

    [GeneratedRegex(@"\b(?:patients?|participants?|volunteers|subjects|adults|children|women|men|people|individuals)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:\d[\d,\s]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:-\w+)?)\s(?:[\w-]+,?\s){0,6}(?:patients|participants|subjects|respondents|adults|children|infants|neonates|women|men|males|females|people|persons|individuals|volunteers|workers|students|cases|controls|pairs|mice|rats|animals|eyes|samples|trials|studies|cohorts)\b|\b[nN]\s?=\s?\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Size();

    [GeneratedRegex(@"\b(?:treat(?:ed|ment)|therap|received|administ|dose|injection|infusion|drug|placebo)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Treatment();
}
