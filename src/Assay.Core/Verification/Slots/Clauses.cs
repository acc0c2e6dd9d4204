using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Takes a statement apart into clauses.</summary>
internal static partial class Clauses
{
    private static readonly ImmutableArray<string> Breaks = ["but", "while", "whereas", "although", "though", "however", "except", "because", "despite"];
    private static readonly ImmutableArray<string> Alike = ["similar", "comparable", "unchanged", "unaffected", "nonsignificant", "insignificant", "equivalent", "equally", "alike", "indistinguishable"];
    private static readonly ImmutableArray<string> Holding = ["in", "with", "for", "among", "on", "of"];

    /// <summary>The clauses of a statement that say anything, in order.</summary>
    public static ImmutableArray<Clause> Of(Statement statement, StatementReader reader, ArmNames arms)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var from = 0;
        for (var i = 1; i <= statement.Words.Length; i++)
            if (i == statement.Words.Length || Parts(statement, i))
            {
                if (Read(statement, from, i, reader, arms) is { } clause)
                    clauses.Add(clause);
                from = i;
            }
        return clauses.ToImmutable();
    }

    // A new clause begins at a semicolon, a conjunction of contrast, or a comma with "and".
    private static bool Parts(Statement statement, int i)
    {
        var (previous, word) = (statement.Words[i - 1], statement.Words[i]);
        if (Breaks.Contains(word.Lower))
            return true;
        var gap = statement.Text.AsSpan(previous.At.End, word.At.Start - previous.At.End);
        return gap.IndexOf(';') >= 0 || word.Lower == "and" && (gap.IndexOf(',') >= 0 || i + 1 < statement.Words.Length && statement.Words[i + 1].Lower is "no" or "neither");
    }

    // "Not only", "who not", "whether or not", "treated or not treated".
    private static bool IsNoDenial(ImmutableArray<Word> words, int i) => i + 1 < words.Length && words[i + 1].Lower == "only"
        || i > 1 && (words[i - 2].Lower == "who" || words[i - 1].Lower == "or" && (words[i - 2].Lower == "whether" || i + 1 < words.Length && words[i + 1].Key == words[i - 2].Key));

    private static Clause? Read(Statement statement, int from, int to, StatementReader reader, ArmNames arms)
    {
        var words = statement.Words[from..to];
        var topic = reader.TopicOf(words);
        int up = 0, down = 0, better = 0, worse = 0;
        var silent = Unasserted.In(statement.Text, words);
        for (var i = 0; i < words.Length; i++)
        {
            if (silent[i]) continue;
            var sign = Lexicon.Up.Contains(words[i].Lower) ? 1 : Lexicon.Down.Contains(words[i].Lower) ? -1 : 0;
            if (words[i].Lower is "more" or "less" && i + 1 < words.Length && words[i + 1].Lower == "than")
                sign = 0;
            // "Most likely", "least often" set one above all others.
            if (words[i].Lower is "most" or "least" && i + 1 < words.Length && words[i + 1].Lower is "likely" or "often" or "common" or "frequent" or "frequently" or "commonly")
                sign = words[i].Lower == "most" ? 1 : -1;
            // What falls outside or within something has not fallen.
            if (words[i].Lower is "fall" or "falls" or "fell" or "falling" && i + 1 < words.Length && words[i + 1].Lower is "outside" or "within" or "into" or "between")
                sign = 0;
            // "Not inhibited" is no decrease.
            if (i > 0 && Lexicon.Negators.Contains(words[i - 1].Lower))
                sign = 0;
            sign *= Holder(statement, words, i, arms) == arms.Control ? -1 : 1;
            up += sign > 0 ? 1 : 0;
            down += sign < 0 ? 1 : 0;
            better += Lexicon.Better.Contains(words[i].Lower) ? 1 : 0;
            worse += Lexicon.Worse.Contains(words[i].Lower) ? 1 : 0;
        }
        var denied = words.Where((word, i) => !silent[i] && Lexicon.Negators.Contains(word.Lower) && statement.Text[word.At.Start..word.At.End] != "NO" && !IsName(statement.Text, word)
            && !(word.Lower == "without" && i > 0 && (words[i - 1].Lower is "or" or "and" or "vs" or "versus" || Lexicon.People.Contains(words[i - 1].Lower)))
            && !(word.Lower is "no" or "not" && i + 2 < words.Length && words[i + 1].Lower is "more" or "less" or "fewer" or "later" or "older" && words[i + 2].Lower == "than" && i + 3 < words.Length && words[i + 3].Kind == WordKind.Digits)
            && !(word.Lower == "not" && IsNoDenial(words, i))).Any() || words.Where((word, i) => !silent[i] && Alike.Contains(word.Lower)).Any() && !OnlyMore(words);
        var range = Passage.Between(words[0].At.Start, words[^1].At.End);
        var significant = NotSignificant().IsMatch(range.Of(statement.Text)) ? -1 : words.Any(word => word.Lower is "significant" or "significantly") ? 1 : 0;
        return new(range, topic, One(up, down), One(better, worse), denied, significant)
        {
            Differs = words.Any(word => word.Lower is "differ" or "differed" or "differs" or "different" or "difference" or "differences"),
        };
    }

    // "Non-ST-elevation", "non-small-cell": part of a name.
    private static bool IsName(string text, Word word) => word.Lower == "non" && word.At.End < text.Length && text[word.At.End] is '-' or '‐' or '‑' && !text.AsSpan(word.At.End + 1).StartsWith("signif", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?:no|not|non|nor|without|neither|never|lack of|lacked|loss of)[\s-]+(?:[a-z-]+\s+){0,3}?signific|\b(?:far from|short of|just miss\w*|bordered on|borderline|border\w+) (?:being |statistical(?:ly)? )?signific|\binsignificant|\bnonsignificant|\([^()]{0,12}(?:\bNS\b|\bn\.s\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSignificant();

    private static int One(int positive, int negative) => positive > 0 == negative > 0 ? 0 : positive > 0 ? 1 : -1;

    // "lower in the control group": the arm right behind the mark holds it.
    private static string? Holder(Statement statement, ImmutableArray<Word> words, int mark, ArmNames arms)
    {
        if (mark + 1 >= words.Length || !Holding.Contains(words[mark + 1].Lower))
            return null;
        foreach (var mention in statement.Mentions)
            if (mention.At.Start > words[mark].At.End && mention.At.Start - words[mark].At.End < 24)
                return mention.Arm;
        return null;
    }

    private static bool OnlyMore(ImmutableArray<Word> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
            if (words[i].Lower == "not" && words[i + 1].Lower == "only")
                return true;
        return false;
    }
}
