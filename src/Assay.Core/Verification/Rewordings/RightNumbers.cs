using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Verification.Rewordings;

/// <summary>Each wrong number gives way to the source's number that stands where it claims to stand, in its operator, unit and decimals.</summary>
internal sealed partial class RightNumbers : IMending
{
    public IEnumerable<Mend> Of(Complaint complaint)
    {
        // A true number of the wrong set (114 enrolled): the word is wrong.
        if (complaint.Verdict.Breaches.All(breach => breach.Rule == "V09") && complaint.Wrong.All(number => complaint.Source.Contains(number.Raw, StringComparison.Ordinal)))
            yield break;
        var intervals = Intervals(complaint).ToList();
        var splices = complaint.Wrong
            .Where(number => number.Evidence is { } at && at.End <= complaint.Source.Length && !intervals.Exists(interval => interval.At.Overlaps(number.InClaim)))
            .Where(number => IsChange(complaint.Sentence, number.InClaim) == IsChange(complaint.Source, number.Evidence!.Value))
            .Select(number => Literal.Fitted(complaint.Sentence, number.InClaim, complaint.Source, number.Evidence!.Value))
            .Concat(intervals).Where(splice => splice.Words != splice.At.Of(complaint.Sentence)).ToList();
        if (splices.Count == 0)
            yield break;
        yield return new([.. splices]);
        if (splices.Count > 1)
            foreach (var splice in splices)
                yield return new([splice]);
    }

    // Both bounds come from the interval behind the estimate: that of the number before them.
    private static IEnumerable<Splice> Intervals(Complaint complaint)
    {
        foreach (Match match in Pairs.Intervals(complaint.Sentence))
        {
            var (low, high) = (match.Groups["a"], match.Groups["b"]);
            if (!complaint.Wrong.Any(number => number.InClaim.Start == low.Index || number.InClaim.Start == high.Index))
                continue;
            var estimate = complaint.Verdict.Numbers.LastOrDefault(number => number.InClaim.End <= match.Index && number.Evidence is not null && !Level().IsMatch(complaint.Sentence[number.InClaim.End..]));
            if (estimate?.Evidence is not { } at || Behind(complaint.Source, at) is not var (first, second))
                continue;
            yield return new(new(low.Index, low.Length), first.Replace('·', '.'));
            yield return new(new(high.Index, high.Length), second.Replace('·', '.'));
        }
    }

    // Where the number it was bound to has no interval behind it, the one place that has the same number and an interval will do.
    private static (string, string)? Behind(string source, Passage at)
    {
        if (Pairs.After(source, at.End) is { } own)
            return own;
        var others = Regex.Matches(source, $@"(?<![\d.,·]){Regex.Escape(at.Of(source))}(?![\d.·]*\d)", RegexOptions.CultureInvariant)
            .Select(match => Pairs.After(source, match.Index + match.Length)).OfType<(string, string)>().Distinct().ToList();
        return others is [var only] ? only : null;
    }

    /// <summary>Whether a number says by how much: "a 20% reduction" and "20% of patients" are numbers of two sorts.</summary>
    public static bool IsChange(string text, Passage at) => By().IsMatch(text[..at.Start]) || Reduction().IsMatch(text[at.End..]);

    [GeneratedRegex(@"\bby (?:about |only |nearly |over |some )?$", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s?%?\s?(?:relative |absolute )?(?:reduc|increas|decreas|decline|drop|fall|rise|lower|higher|fewer|more|less|improv|greater)", RegexOptions.CultureInvariant)]
    private static partial Regex Reduction();

    [GeneratedRegex(@"^\s?%?\s?(?:CI|confidence)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();
}
