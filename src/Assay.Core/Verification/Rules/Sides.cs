using System.Collections.Frozen;
using Assay.Digests.Wording;
using Assay.Reading;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// Of V04: "more often with A than with B" is not "more often with B than with A". The two sides of a comparison have changed places, told by
/// their words alone; no party need be known. A side that the source's sentence has on neither side tells nothing.
/// </summary>
internal static class Sides
{
    private const int Reach = 20;
    private const int Most = 8;
    private const double Enough = 0.4;
    private const double Topic = 0.5;

    private static readonly FrozenSet<string> More = "higher greater more longer larger better faster stronger heavier later commoner bigger quicker older easier worse deeper wider thicker".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Less = "lower fewer less shorter smaller slower weaker lighter earlier rarer poorer younger thinner milder".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Holding = "in with for among when after during on by under while".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The objection, or null.</summary>
    public static Objection? Of(Examination examination) => Compared(examination) ?? Topmost(examination);

    // "The least leakage was with A" of a source in which B had the least: both are named there, and what is least is one thing.
    private static Objection? Topmost(Examination examination)
    {
        if (Superlative(examination.Claim) is not var (sign, at)) return null;
        var names = Named(examination.Claim, examination.Source);
        if (names.Count == 0) return null;
        var topic = examination.Claim.Content.Where(key => examination.Source.Has(key)).Except(names).ToList();
        foreach (var statement in examination.Region)
        {
            if (statement.Role is Role.Objective or Role.Methods or Role.Background || Superlative(statement) is not var (theirs, _) || theirs != sign) continue;
            var others = Named(statement, examination.Source);
            if (others.Overlaps(names)) return null;
            if (others.Count > 0 && topic.Count > 0 && topic.Count(statement.Content.Contains) >= Topic * topic.Count)
                return new(Support.Contradicted, $"The digest gives “{at}” to another than the source does: “{Wordings.Quote(statement)}”.", statement.At);
        }
        return null;
    }

    private static (int Sign, string Word)? Superlative(Statement statement)
    {
        var found = statement.Words.Where((word, i) => word.Lower is "lowest" or "least" or "fewest" or "smallest" or "shortest" or "highest" or "greatest" or "most" or "largest" or "longest" && !(i > 0 && statement.Words[i - 1].Lower == "at")).Select(static word => word.Lower).ToList();
        return found is [var only] ? (only is "lowest" or "least" or "fewest" or "smallest" or "shortest" ? -1 : 1, only) : null;
    }

    // What a paper names and hardly anything else has: codes, abbreviations, substances.
    private static HashSet<string> Named(Statement statement, Source source) =>
        [.. statement.Words.Where(word => word.Kind == WordKind.Name && source.Has(word.Key) || source.Parties.Names(word.Key)).Select(static word => word.Key)];

    private static Objection? Compared(Examination examination)
    {
        foreach (var mine in In(examination.Claim))
        {
            Objection? crossed = null;
            foreach (var statement in examination.Region)
            {
                if (statement.Role is Role.Objective or Role.Methods or Role.Background || examination.Claim.SharedWith(statement).Content < Enough) continue;
                foreach (var theirs in In(statement))
                {
                    if (mine.Topic.Count > 0 && mine.Topic.Count(theirs.Topic.Contains) < Topic * mine.Topic.Count) continue;
                    var (straight, other) = (mine.Holder.Count(theirs.Holder.Contains) + mine.Than.Count(theirs.Than.Contains), mine.Holder.Count(theirs.Than.Contains) + mine.Than.Count(theirs.Holder.Contains));
                    var turned = mine.Sign == theirs.Sign ? other : straight;
                    if (turned == 0 && straight + other > 0) return null;
                    if (mine.Sign == theirs.Sign && straight == 0 && mine.Holder.Overlaps(theirs.Than) && mine.Than.Overlaps(theirs.Holder))
                        crossed ??= new(Support.Contradicted, $"The digest has the two sides of the comparison the other way about: “{Wordings.Quote(statement)}”.", statement.At);
                }
            }
            if (crossed is not null) return crossed;
        }
        return null;
    }

    private readonly record struct Pair(int Sign, HashSet<string> Topic, HashSet<string> Holder, HashSet<string> Than);

    private static IEnumerable<Pair> In(Statement statement)
    {
        var words = statement.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var sign = More.Contains(words[i].Lower) ? 1 : Less.Contains(words[i].Lower) ? -1 : 0;
            if (sign == 0) continue;
            var than = -1;
            for (var j = i + 1; j < Math.Min(words.Length, i + Reach) && than < 0; j++)
            {
                if (words[j].Lower is "than" or "versus" or "vs" or "compared" or "relative") than = j;
                else if (Parts(statement, words[j - 1], words[j])) break;
            }
            if (than < 0) continue;
            var end = than + 1;
            while (end < words.Length && end - than < Most && !Stops(statement, words[end - 1], words[end]) && !(words[end].Kind == WordKind.Digits && end > than + 1)) end++;
            var start = i;
            while (start > 0 && !Stops(statement, words[start - 1], words[start], brackets: false)) start--;
            var (between, before) = (FirstHolding(words, i + 1, than), FirstHolding(words, start, i));
            // "More often with A than ..": who stands behind the mark has it; else the subject, or whom the subject is of.
            var (topicFrom, topicTo, from, to) = between >= 0 ? (start, between, between + 1, than) : before >= 0 ? (start, before, before + 1, i) : (i + 1, than, start, i);
            var (holder, other) = (Keys(words, from, to), Keys(words, than + 1, end));
            var (a, b) = (holder.Except(other).ToHashSet(StringComparer.Ordinal), other.Except(holder).ToHashSet(StringComparer.Ordinal));
            if (a.Count == 0 || b.Count == 0) continue;
            var topic = Keys(words, topicFrom, topicTo);
            topic.ExceptWith(a);
            topic.ExceptWith(b);
            yield return new(sign, topic, a, b);
        }
    }

    private static bool Parts(Statement statement, Word left, Word right) => statement.Text.AsSpan(left.At.End, right.At.Start - left.At.End).ContainsAny(";:") || right.Lower is "but" or "while" or "whereas" or "although" or "though";

    private static bool Stops(Statement statement, Word left, Word right, bool brackets = true)
    {
        var gap = statement.Text.AsSpan(left.At.End, right.At.Start - left.At.End);
        return gap.ContainsAny(",;:") || brackets && gap.Contains('(') || right.Lower is "but" or "while" or "whereas" or "although" or "though";
    }

    private static int FirstHolding(IReadOnlyList<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Holding.Contains(words[i].Lower) && i + 1 < to) return i;
        return -1;
    }

    private static HashSet<string> Keys(IReadOnlyList<Word> words, int from, int to)
    {
        var some = new List<Word>();
        for (var i = from; i < to; i++)
            if ((words[i].Kind is WordKind.Content or WordKind.Name || Lexicon.Comparator.Contains(words[i].Lower)) && !LightWords.Keys.Contains(words[i].Key)) some.Add(words[i]);
        return [.. Concepts.In(some).Select(one => one.Concept ?? some[one.At].Key)];
    }
}
