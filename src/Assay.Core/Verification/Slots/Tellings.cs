using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>
/// Reads what a sentence says of its results, mark by mark: in "had a lower dose, a longer stay and more pain than B" each mark has its own
/// topic, and all have one holder. The source and the digest are read alike.
/// </summary>
internal static partial class Tellings
{
    private const int Denying = 9;
    private const int Effect = 4;

    private static readonly ImmutableArray<string> Breaks = ["but", "while", "whereas", "although", "though", "however", "because", "despite", "yet"];
    private static readonly ImmutableArray<string> Against = ["than", "versus", "vs", "v", "compared", "comparison", "relative", "against", "unlike", "over", "ahead"];
    private static readonly ImmutableArray<string> Stops = ["than", "with", "in", "among", "for", "on", "when", "after", "by", "at", "versus", "vs", "compared", "relative", "from", "to", "was", "were", "is", "are", "that", "which", "who", "while", "during", "between", "over", "as", "because", "if"];
    private static readonly ImmutableArray<string> Frequency = ["frequent", "frequently", "common", "commonly", "often", "likely", "marked", "markedly", "clear", "clearly", "slight", "slightly"];
    private static readonly ImmutableArray<string> People = ["those", "patients", "people", "participants", "subjects", "children", "women", "men", "individuals", "persons", "adults", "anyone"];
    private static readonly ImmutableArray<string> Ties = ["in", "with", "for", "among", "on", "by"];

    /// <summary>What a statement says, in the order of its marks.</summary>
    /// <param name="statement">The sentence.</param>
    /// <param name="parties">Who is set against whom.</param>
    /// <param name="topicOf">What words are about.</param>
    public static ImmutableArray<Telling> Of(Statement statement, Parties parties, Func<IEnumerable<Word>, ImmutableArray<string>> topicOf)
    {
        var words = statement.Words;
        var silent = Unasserted.In(statement.Text, words);
        var marks = Joined(Ways.In(words).Concat(Denials(words)).Where(mark => !silent[mark.At]).OrderBy(static mark => mark.At));
        if (marks.Count == 0) return [];
        var said = parties.In(statement).FindAll(mention => !Corrected().IsMatch(statement.Text.AsSpan(mention.At.End)));
        var told = ImmutableArray.CreateBuilder<Telling>(marks.Count);
        foreach (var (from, to) in Parts(statement, marks))
            for (var m = 0; m < marks.Count; m++)
            {
                var mark = marks[m];
                if (mark.At < from || mark.At >= to || mark.Way != Way.Alike && marks.Exists(other => other.Way == Way.Alike && other.At >= from && other.At < to)) continue;
                // "Those with poorer control": whose they are, not what was found.
                if (mark.At > 1 && words[mark.At - 1].Lower == "with" && People.Contains(words[mark.At - 2].Lower)) continue;
                var topic = topicOf(words[from..to].Where((word, i) => !IsMark(marks, from + i))).RemoveAll(parties.Names);
                var (holder, than, unclear) = Sides(statement, said, Passage.Between(words[from].At.Start, words[to - 1].At.End), words[mark.At].At);
                told.Add(new(mark.Way, mark.Sign, topic, holder, than, mark.Way == Way.Alike || IsDenied(words, mark.At, from), Passage.Between(words[from].At.Start, words[to - 1].At.End), statement) { Unclear = unclear, Core = topicOf(Core(statement, marks, m, from, to)).RemoveAll(parties.Names) });
            }
        return told.ToImmutable();
    }

    // "No significant differences", "did not differ", "not significantly different".
    private static IEnumerable<(int At, int Taken, Way Way, int Sign)> Denials(ImmutableArray<Word> words)
    {
        for (var i = 1; i < words.Length; i++)
            if (words[i].Lower is "differ" or "differed" or "differs" or "different" or "difference" or "differences" or "budge" or "budged" or "moved" or "move"
                && Enumerable.Range(1, Math.Min(Denying, i)).Any(back => Lexicon.Negators.Contains(words[i - back].Lower) || words[i - back].Lower is "little" or "barely" or "hardly") && !IsPhrase(words, i) || IsWithoutEffect(words, i))
                yield return (i, 1, Way.Alike, 1);
    }

    // "No significant effect on X", "did not affect X".
    private static bool IsWithoutEffect(ImmutableArray<Word> words, int i) => words[i].Lower switch
    {
        "effect" or "effects" or "influence" or "impact" => i + 1 < words.Length && words[i + 1].Lower is "on" or "upon" && Enumerable.Range(1, Math.Min(Effect, i)).Any(back => words[i - back].Lower is "no" or "not" or "without" or "little"),
        "affect" or "affected" or "alter" or "altered" or "influenced" or "modify" or "modified" => Enumerable.Range(1, Math.Min(2, i)).Any(back => words[i - back].Lower == "not"),
        _ => false,
    };

    private static bool IsPhrase(ImmutableArray<Word> words, int i) => words[i - 1].Lower is "not" or "no" && words[i].Lower is "differ" or "different" or "difference" or "differences" or "budge" && words[i - 1].Lower is "no" == words[i].Lower is "difference" or "differences" && words[i].Lower is not "different";

    // "Lower X": what follows the mark, up to the next word of grammar; "X was lower": what goes before it.
    private static IEnumerable<Word> Core(Statement statement, List<(int At, int Taken, Way Way, int Sign)> marks, int m, int from, int to)
    {
        var words = statement.Words;
        var core = new List<Word>();
        // "A reduction in X".
        var noun = words[marks[m].At + marks[m].Taken - 1].Lower is "reduction" or "reductions" or "improvement" or "improvements" or "increase" or "increases" or "decrease" or "decreases" or "decline" or "declines" or "drop" or "rise" or "fall" or "elevation" or "deterioration";
        var on = words[marks[m].At].Lower is "effect" or "effects" or "influence" or "impact";
        // "Took longer to heal", "more likely to be readmitted".
        var until = words[marks[m].At + marks[m].Taken - 1].Lower is "longer" or "shorter" or "slower" or "faster" or "quicker" or "likely" or "likelier";
        for (var i = marks[m].At + marks[m].Taken; i < to; i++)
        {
            if (core.Count == 0 && until && words[i].Lower == "to") continue;
            if (Stops.Contains(words[i].Lower) && !(core.Count == 0 && (words[i].Lower == "in" && noun || words[i].Lower == "on" && on)) || statement.Text.AsSpan(words[i - 1].At.End, words[i].At.Start - words[i - 1].At.End).ContainsAny(",;(")) break;
            if (words[i].Kind is WordKind.Content or WordKind.Name && !Frequency.Contains(words[i].Lower) && !IsMark(marks, i)) core.Add(words[i]);
        }
        if (core.Count == 0)
            for (var i = from; i < marks[m].At; i++)
                if (words[i].Kind is WordKind.Content or WordKind.Name && !IsMark(marks, i)) core.Add(words[i]);
        return core;
    }

    // "Greater reduction": less; "less improvement": worse.
    private static List<(int At, int Taken, Way Way, int Sign)> Joined(IEnumerable<(int At, int Taken, Way Way, int Sign)> marks)
    {
        var joined = new List<(int At, int Taken, Way Way, int Sign)>();
        foreach (var mark in marks)
            if (joined.Count > 0 && joined[^1] is { Way: Way.Amount } last && mark.Way is not Way.Alike && mark.At == last.At + last.Taken)
                joined[^1] = (last.At, last.Taken + mark.Taken, mark.Way, last.Sign * mark.Sign);
            else joined.Add(mark);
        return joined;
    }

    [GeneratedRegex("^[- ](?:corrected|controlled|adjusted|subtracted)", RegexOptions.CultureInvariant)]
    private static partial Regex Corrected();

    // A part of its own for every mark behind a comma or an "and" with another before it; what has no mark goes with the part before it.
    private static List<(int From, int To)> Parts(Statement statement, List<(int At, int Taken, Way Way, int Sign)> marks)
    {
        var words = statement.Words;
        var cuts = new List<int> { 0 };
        for (var i = 1; i < words.Length; i++)
        {
            var gap = statement.Text.AsSpan(words[i - 1].At.End, words[i].At.Start - words[i - 1].At.End);
            if (Breaks.Contains(words[i].Lower) || words[i].Lower == "and" || gap.ContainsAny(",;:") || gap.Contains(". ", StringComparison.Ordinal)) cuts.Add(i);
        }
        cuts.Add(words.Length);
        var parts = new List<(int From, int To, bool Marked)>();
        for (var c = 0; c + 1 < cuts.Count; c++)
        {
            var (from, to) = (cuts[c], cuts[c + 1]);
            var marked = marks.Exists(mark => mark.At >= from && mark.At < to);
            var hard = Breaks.Contains(words[from].Lower) || from > 0 && statement.Text.AsSpan(words[from - 1].At.End, words[from].At.Start - words[from - 1].At.End).IndexOfAny(";.") >= 0;
            if (parts.Count > 0 && !hard && (!marked || !parts[^1].Marked))
                parts[^1] = (parts[^1].From, to, parts[^1].Marked || marked);
            else
                parts.Add((from, to, marked));
        }
        return [.. parts.Where(static part => part.Marked).Select(static part => (part.From, part.To))];
    }

    private static bool IsMark(List<(int At, int Taken, Way Way, int Sign)> marks, int i) => marks.Exists(mark => i >= mark.At && i < mark.At + mark.Taken);

    private static bool IsDenied(ImmutableArray<Word> words, int mark, int from)
    {
        for (var back = mark - 1; back >= Math.Max(from, mark - Denying); back--)
            if (Lexicon.Negators.Contains(words[back].Lower) && !(words[back].Lower == "not" && back + 1 < words.Length && words[back + 1].Lower == "only")) return true;
        return false;
    }

    // Who stands behind "than" is set against the other one; who is tied to the mark holds it, else its subject does.
    private static (int? Holder, int? Than, bool Unclear) Sides(Statement statement, List<(int Party, Passage At)> said, Passage part, Passage mark)
    {
        int? tied = null, before = null, than = null, after = null;
        var earlier = new List<int>();
        foreach (var (party, at) in said)
        {
            var inside = part.Contains(at);
            if (IsAgainst(statement, at))
            {
                if (inside || than is null) than = party;
            }
            else if (inside && at.Start > mark.End)
            {
                if (tied is null && IsTied(statement, mark.End, at.Start)) tied = party;
                after ??= party;
            }
            else if (at.End <= mark.Start)
            {
                if (inside) before = party;
                else if (!earlier.Contains(party)) earlier.Add(party);
            }
        }
        var holder = tied ?? before ?? (earlier is [var only] ? only : (int?)null) ?? after;
        var unclear = holder is null && earlier.Count > 1;
        return holder == than ? (tied, than == tied ? null : than, unclear) : (holder, than, unclear);
    }

    // "than with B", "compared with those on B".
    private static bool IsAgainst(Statement statement, Passage at)
    {
        var seen = 0;
        for (var i = statement.Words.Length - 1; i >= 0 && seen < 7; i--)
        {
            var word = statement.Words[i];
            if (word.At.Start >= at.Start) continue;
            if (statement.Text.AsSpan(word.At.End, at.Start - word.At.End).ContainsAny(",;)")) return false;
            if (Against.Contains(word.Lower)) return true;
            seen++;
        }
        return false;
    }

    private static bool IsTied(Statement statement, int from, int to)
    {
        if (to - from > 60 || statement.Text.AsSpan(from, to - from).ContainsAny(",;(")) return false;
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && Ties.Contains(word.Lower)) return true;
        return false;
    }
}
