using System.Text.RegularExpressions;
using Assay.Reading;

namespace Assay.Audit.Recomputation;

/// <summary>Tells outcomes whose value is one whole number for each person: counts, and scores of one item.</summary>
internal static partial class WholeNumbers
{
    /// <summary>People behind the result; null where they are not known, or the outcome is no whole number of each.</summary>
    public static int? People(Sheet sheet, ArmResult result) =>
        sheet.Outcome(result.Outcome) is { } outcome && Counted().IsMatch(outcome.Name) && !Averaged().IsMatch(outcome.Name) && result.Unit is "" or "point" or "points"
            ? (result.Denominator ?? sheet.Arm(result.Arm)?.N?.Value) is >= 2 and var n ? n : null
            : null;

    [GeneratedRegex(@"\b(?:number of|count of|episodes?|attacks?|exacerbations?|relapses|visits|lesions|apgar|likert|numeric(?:al)? rating|nrs|asa score|gcs|glasgow coma)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:mean|average|rate|per|percent\w*|index|change)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Averaged();
}
