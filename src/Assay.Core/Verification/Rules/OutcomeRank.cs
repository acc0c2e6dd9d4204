using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V23: what the source calls a secondary outcome, or ranks nowhere, is not told as its primary outcome.</summary>
internal sealed partial class OutcomeRank : IClaimRule
{
    private const double Enough = 0.34;

    public string Id => "V23";

    public string Name => "SECONDARY_AS_PRIMARY";

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (Primary().Match(examination.Claim.Sentence) is not { Success: true } said || Secondary().IsMatch(examination.Claim.Sentence)) yield break;
        var source = examination.Source;
        if (examination.Rewrite?.First((mine, theirs) => mine.Any(IsFirst) && theirs.Any(IsSecond)) is not null)
        {
            yield return new(Support.Contradicted, $"The digest says “{said.Value}”; the source says “{Wordings.Quote(examination.Best!)}”.", examination.Best!.At);
            yield break;
        }
        // "Main outcome measure" as a heading ranks what stands below it.
        if (examination.Best is { } best && source.IsBelow(Primary(), best.At)) yield break;
        if (!source.Has(Primary()))
        {
            yield return new(Support.Unsupported, $"The digest says “{said.Value}”; the source ranks no outcome so.", examination.Best?.At);
            yield break;
        }
        var topic = Topic(examination.Claim);
        if (topic.Length == 0) yield break;
        var homes = examination.Entries.Any(entry => entry.Bound is not null) ? examination.Homes : [];
        if (source.Statements.Any(statement => Covers(statement, Primary(), topic) >= Enough)) yield break;
        var second = source.Statements.FirstOrDefault(statement => Covers(statement, Secondary(), topic) >= Enough)
            ?? homes.FirstOrDefault(home => Secondary().IsMatch(home.Sentence));
        if (second is not null)
            yield return new(Support.Contradicted, $"The digest says “{said.Value}”; the source says “{Wordings.Quote(second)}”.", second.At);
        else if (source.Study.Outcomes.Any(outcome => outcome.Role == OutcomeRole.Primary) && source.Statements.FirstOrDefault(statement => Primary().IsMatch(statement.Sentence)) is { } first)
            yield return new(Support.Contradicted, $"The digest says “{said.Value}” of another outcome than the source does: “{Wordings.Quote(first)}”.", first.At);
    }

    private static bool IsFirst(Digests.Wording.Word word) => word.Lower is "primary" or "main" or "principal";

    private static bool IsSecond(Digests.Wording.Word word) => word.Lower is "secondary" or "exploratory" or "tertiary";

    private static ImmutableArray<string> Topic(Statement claim) =>
        [.. claim.Content.Where(key => !General().IsMatch(key) && !key.Any(char.IsAsciiDigit)).Order(StringComparer.Ordinal)];

    // "The primary outcome was pain; sleep was a secondary one": only the part that has the word speaks of its outcome.
    private static double Covers(Statement statement, Regex rank, ImmutableArray<string> topic)
    {
        var most = 0.0;
        var from = 0;
        foreach (var end in Ends().EnumerateMatches(statement.Sentence))
        {
            most = Math.Max(most, CoversPart(statement, rank, topic, from, end.Index));
            from = end.Index + end.Length;
        }
        return Math.Max(most, CoversPart(statement, rank, topic, from, statement.Sentence.Length));
    }

    private static double CoversPart(Statement statement, Regex rank, ImmutableArray<string> topic, int from, int to)
    {
        if (!rank.IsMatch(statement.Sentence.AsSpan(from, to - from))) return 0;
        List<Digests.Wording.Word> words = [.. statement.Words.Where(word => word.At.Start - statement.At.Start >= from && word.At.End - statement.At.Start <= to)];
        var keys = words.Select(static word => word.Key).Concat(Concepts.In(words).Select(static one => one.Concept).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return topic.Count(keys.Contains) / (double)topic.Length;
    }

    [GeneratedRegex(@";|, (?:and|while|whereas|with|but) |\.(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:primary|main|principal)(?: \w+){0,2} (?:outcomes?|end ?-?points?|measures?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Primary();

    [GeneratedRegex(@"\b(?:secondary|exploratory|tertiary)(?: \w+){0,2} (?:outcomes?|end ?-?points?|measures?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secondary();

    [GeneratedRegex(@"^(?:primary|main|principal|outcom\w*|endpoint\w*|point|end|measur\w*|patient\w*|group\w*|trial|study|treat\w*|was|were|met)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex General();
}
