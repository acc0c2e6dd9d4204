using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Records;

namespace Assay.Digests.Extractive;

/// <summary>
/// What a sentence is worth to a reader, in points that anyone can add up: primary outcome 4, two arms compared 3,
/// an interval 2, a P value 1, a sample size 1, a null result 3, a harm 2, a caveat 2; long sentences lose 1 per 15 words over the limit.
/// </summary>
internal static partial class SentenceScore
{
    /// <summary>The points of a sentence.</summary>
    public static double Of(Study study, Sentence sentence, string text, int words)
    {
        var numbers = KindsIn(study, sentence.At);
        var score = 0.0;
        score += Primary().IsMatch(text) || study.Outcomes.Any(outcome => outcome.Role == OutcomeRole.Primary && outcome.At is { } at && sentence.At.Overlaps(at)) ? 4 : 0;
        score += Cues.Comparing().IsMatch(text) || study.Comparisons.Any(comparison => sentence.At.Overlaps(comparison.At)) ? 3 : 0;
        score += numbers.Contains(NumberKind.CiBound) ? 2 : 0;
        score += numbers.Contains(NumberKind.P) ? 1 : 0;
        score += numbers.Contains(NumberKind.N) ? 1 : 0;
        score += numbers.Overlaps([NumberKind.Percent, NumberKind.Ratio, NumberKind.Mean, NumberKind.Median, NumberKind.Fold]) ? 1 : 0;
        score += Cues.Null().IsMatch(text) ? 3 : 0;
        score += Cues.Harm().IsMatch(text) ? 2 : 0;
        score += Cues.Caveat().IsMatch(text) ? 2 : 0;
        return score - Math.Max(0, Compression.WordsIn(text) - words) / 15.0;
    }

    /// <summary>Whether a fair digest may not leave it out.</summary>
    public static bool MustStay(string text) => Cues.Null().IsMatch(text) || Cues.Harm().IsMatch(text) || Cues.Caveat().IsMatch(text);

    private static HashSet<NumberKind> KindsIn(Study study, Passage at)
    {
        var (low, high) = (0, study.Numbers.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = study.Numbers[middle].At.Start < at.Start ? (middle + 1, high) : (low, middle);
        }
        var kinds = new HashSet<NumberKind>();
        for (; low < study.Numbers.Length && study.Numbers[low].At.Start < at.End; low++)
            if (at.Contains(study.Numbers[low].At))
                kinds.Add(study.Numbers[low].Kind);
        return kinds;
    }

    [GeneratedRegex(@"\bprimary (?:outcome|end ?point|efficacy|analysis)|\bmain outcome", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Primary();
}
