using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Who had more and than whom: "higher with A than with B", "A had fewer falls than B", "greater for A compared with B".</summary>
/// <param name="Sign">1 more, -1 less.</param>
/// <param name="Holder">The party that had it, or null.</param>
/// <param name="Than">The party it is set against, or null.</param>
/// <param name="At">The word of comparison.</param>
internal readonly record struct Comparative(int Sign, int? Holder, int? Than, Passage At)
{
    private const int Near = 40;

    /// <summary>The comparisons that a clause of a statement makes.</summary>
    public static IEnumerable<Comparative> In(Statement statement, Passage clause, Parties parties)
    {
        var said = parties.In(statement);
        if (said.Count == 0) yield break;
        foreach (var word in statement.Words)
        {
            if (!clause.Contains(word.At)) continue;
            var sign = Lexicon.Up.Contains(word.Lower) ? 1 : Lexicon.Down.Contains(word.Lower) ? -1 : 0;
            if (sign == 0 || word.Lower is not ("higher" or "greater" or "more" or "longer" or "larger" or "lower" or "fewer" or "less" or "shorter" or "smaller" or "fell" or "rose" or "reduced" or "increased" or "decreased" or "raised" or "lowered" or "cut" or "declined")) continue;
            // A verb tells who changed; only with whom it is compared does it set two parties against each other.
            var verb = word.Lower is "fell" or "rose" or "reduced" or "increased" or "decreased" or "raised" or "lowered" or "cut" or "declined";
            int? holder = null, than = null;
            foreach (var (party, at) in said)
            {
                if (!clause.Contains(at) || at.Start < word.At.End) continue;
                var against = Sets(statement, word.At.End, at.Start);
                if (against) than ??= party;
                else if (holder is null && than is null && at.Start - word.At.End < (verb ? 2 * Near : Near) && Ties(statement, word.At.End, at.Start)) holder = party;
            }
            // Without "in A" behind the word, the last one before it is its subject.
            if (holder is null && said.Where(mention => clause.Contains(mention.At) && mention.At.End <= word.At.Start).Select(static mention => mention.Party).Distinct().ToList() is [var subject]) holder = subject;
            if (verb && than is null) continue;
            if (holder is not null && holder != than) yield return new(sign, holder, than, word.At);
        }
    }

    /// <summary>Whether two comparisons of one thing cannot both be: the same more, held by the one here and by the other there.</summary>
    public bool Against(Comparative other, Parties parties) => Sign == other.Sign && Holder is { } mine && other.Holder is { } theirs && parties.Opposed(mine, theirs);

    /// <summary>Whether two comparisons say one thing.</summary>
    public bool Agrees(Comparative other, Parties parties) => Sign == other.Sign && Holder == other.Holder || Sign == -other.Sign && Holder is { } mine && other.Holder is { } theirs && parties.Opposed(mine, theirs);

    private static bool Sets(Statement statement, int from, int to) => Any(statement, from, to, static word => word is "than" or "versus" or "vs" or "v" or "compared" or "relative" or "against" or "comparison");

    private static bool Ties(Statement statement, int from, int to) => Any(statement, from, to, static word => word is "in" or "with" or "for" or "among") && !statement.Text.AsSpan(from, to - from).ContainsAny(",;(");

    private static bool Any(Statement statement, int from, int to, Func<string, bool> which)
    {
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && which(word.Lower)) return true;
        return false;
    }
}
