using System.Collections.Immutable;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>
/// How a claim departs from a source sentence whose words it has, most of them, in the same order: what stands in the claim where other
/// words, or none, stand in the source.
/// </summary>
/// <param name="From">The source sentence.</param>
/// <param name="Edits">Each departure: the claim's words and the source's, either of which may be none.</param>
internal sealed record Rewrite(Statement From, ImmutableArray<(ImmutableArray<Word> Mine, ImmutableArray<Word> Theirs)> Edits)
{
    private const int Shortest = 4;
    private const int Longest = 400;
    private const int Long = 14;
    private const double Mine = 0.75;
    private const double Theirs = 0.6;
    private const int Short = 4;
    private const int Lead = 7;

    private static readonly ImmutableArray<string> Alike = ["similar", "comparable", "unchanged", "unaffected", "nonsignificant", "insignificant", "equivalent", "similarly"];

    /// <summary>The departures of a claim from a sentence, or null where it is no rewriting of it.</summary>
    public static Rewrite? Of(Statement claim, Statement? sentence)
    {
        if (sentence is null)
            return null;
        var (mine, theirs) = (IsDeniedReport(sentence) ? [.. claim.Plain] : PlainClaim(claim), sentence.Plain);
        if (mine.Count < Shortest || mine.Count > Longest || theirs.Length > Longest || Shared(mine, theirs) < Least(Mine * mine.Count, Theirs * theirs.Length))
            return null;
        var pairs = Common(mine, theirs);
        return pairs.Count < Math.Max(Shortest - 1, Mine * mine.Count) || pairs.Count < Math.Min(Long, Theirs * theirs.Length) || Moved(mine, theirs, pairs) ? null : new(sentence, EditsOf(mine, theirs, pairs));
    }

    /// <summary>The first short departure that both sides fill or that one leaves empty and that <paramref name="tells"/>.</summary>
    public (ImmutableArray<Word> Mine, ImmutableArray<Word> Theirs)? First(Func<ImmutableArray<Word>, ImmutableArray<Word>, bool> tells)
    {
        foreach (var (mine, theirs) in Edits)
            if (mine.Length <= Short && theirs.Length <= Short && tells(mine, theirs))
                return (mine, theirs);
        return null;
    }

    /// <summary>Whether one of the two denies an odd number of times more than the other, in short departures alone.</summary>
    public bool Denies() => Edits.Where(edit => edit.Mine.Length <= Short && edit.Theirs.Length <= Short && !edit.Mine.Any(static word => word.Lower is "others" or "rest" or "remainder")).Sum(edit => Denials(edit.Mine) + Denials(edit.Theirs)) % 2 == 1;

    /// <summary>Whether the claim is all of that sentence, a few words here and there apart: nothing is put to it.</summary>
    public bool IsCopy => Edits.All(static edit => edit.Mine.Length <= Short);

    /// <summary>Whether a word of the claim is a departure.</summary>
    public bool Adds(Predicate<Word> which) => Edits.Any(edit => edit.Mine.Any(word => which(word)));

    private static int Denials(ImmutableArray<Word> words) => words.Count(word => Lexicon.Negators.Contains(word.Lower) || Alike.Contains(word.Lower));

    /// <summary>A claim's words without those of numbers, and without who says so: "the authors report that", "in this study".</summary>
    public static List<Word> PlainClaim(Statement claim)
    {
        List<Word> words = [.. claim.Plain];
        var that = words.FindIndex(0, Math.Min(Lead, words.Count), word => word.Lower == "that");
        if (that > 0 && words.GetRange(0, that).TrueForAll(IsReport))
            words.RemoveRange(0, that + 1);
        else if (words.Count > 3 && words[0].Lower == "in" && words[1].Lower is "this" or "the" && words[2].Lower is "study" or "trial" or "paper" or "analysis")
            words.RemoveRange(0, 3);
        return words;
    }

    // "No evidence was found that": who says so is what is said.
    private static bool IsDeniedReport(Statement sentence)
    {
        var lead = sentence.Plain.Take(Lead).TakeWhile(static word => word.Lower != "that").ToList();
        return lead.Count < Math.Min(Lead, sentence.Plain.Length) && lead.Exists(static word => Lexicon.Negators.Contains(word.Lower));
    }

    private static bool IsReport(Word word) => word.Kind is WordKind.Function or WordKind.Generic || word.Lower is "investigators" or "researchers" or "scientists" or "team" or "noted" or "stated" or "showing";

    /// <summary>Words without those of numbers; asked of a statement once, see <see cref="Statement.Plain"/>.</summary>
    public static ImmutableArray<Word> Plain(Statement statement)
    {
        var words = ImmutableArray.CreateBuilder<Word>(statement.Words.Length);
        foreach (var word in statement.Words)
            if (word.Kind != WordKind.Digits && !Covered(statement, word))
                words.Add(word);
        return words.DrainToImmutable();
    }

    /// <summary>How many of <paramref name="mine"/> the other row has at all: it cannot have more of them in order.</summary>
    public static int Shared(List<Word> mine, ImmutableArray<Word> theirs)
    {
        var keys = new HashSet<string>(theirs.Length, StringComparer.Ordinal);
        var against = false;
        foreach (var word in theirs)
        {
            keys.Add(word.Key);
            against |= word.Lower is "v" or "vs" or "versus";
        }
        var shared = 0;
        foreach (var word in mine)
            if (keys.Contains(word.Key) || against && word.Lower is "v" or "vs" or "versus") shared++;
        return shared;
    }

    private static double Least(double mine, double theirs) => Math.Max(Math.Max(Shortest - 1, mine), Math.Min(Long, theirs));

    private static bool Covered(Statement statement, Word word)
    {
        foreach (var figure in statement.Figures)
            if (!figure.IsName && figure.At.Overlaps(word.At))
                return true;
        return false;
    }

    /// <summary>The longest row of words that both have in one order.</summary>
    public static List<(int Mine, int Theirs)> Common(List<Word> mine, ImmutableArray<Word> theirs)
    {
        var (rows, columns) = (mine.Count + 1, theirs.Length + 1);
        var length = new ushort[rows * columns];
        for (var i = mine.Count - 1; i >= 0; i--)
            for (var j = theirs.Length - 1; j >= 0; j--)
                length[i * columns + j] = Same(mine[i], theirs[j]) ? (ushort)(length[(i + 1) * columns + j + 1] + 1) : Math.Max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
        var pairs = new List<(int, int)>(length[0]);
        for (int i = 0, j = 0; i < mine.Count && j < theirs.Length;)
            if (Same(mine[i], theirs[j]) && length[i * columns + j] == length[(i + 1) * columns + j + 1] + 1)
                pairs.Add((i++, j++));
            else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1])
                i++;
            else
                j++;
        return pairs;
    }

    private static bool Same(Word one, Word other) => one.Key == other.Key || one.Lower is "v" or "vs" or "versus" && other.Lower is "v" or "vs" or "versus";

    /// <summary>Whether a word that both have is out of its place: the sentence was turned round, and its numbers with it.</summary>
    public static bool Moved(List<Word> mine, ImmutableArray<Word> theirs, List<(int Mine, int Theirs)> pairs)
    {
        var (here, there) = (pairs.Select(pair => pair.Mine).ToHashSet(), pairs.Select(pair => pair.Theirs).ToHashSet());
        var left = theirs.Where((word, j) => Tells(word) && !there.Contains(j)).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        return left.Count > 0 && mine.Where((word, i) => left.Contains(word.Key) && !here.Contains(i)).Any();
    }

    // One letter may be an arm's name.
    private static bool Tells(Word word) => word.Kind != WordKind.Function || word.Lower.Length == 1 && word.Lower is not ("a" or "i" or "p" or "n" or "v");

    private static ImmutableArray<(ImmutableArray<Word>, ImmutableArray<Word>)> EditsOf(List<Word> mine, ImmutableArray<Word> theirs, List<(int Mine, int Theirs)> pairs)
    {
        var edits = ImmutableArray.CreateBuilder<(ImmutableArray<Word>, ImmutableArray<Word>)>();
        var (i, j) = (0, 0);
        foreach (var (here, there) in pairs.Append((mine.Count, theirs.Length)))
        {
            if (here > i || there > j)
                edits.Add(([.. mine[i..here]], [.. theirs[j..there]]));
            (i, j) = (here + 1, there + 1);
        }
        return edits.ToImmutable();
    }
}
