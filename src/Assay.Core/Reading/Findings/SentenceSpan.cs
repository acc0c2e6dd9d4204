using Assay.Language;
using Assay.Reading.Findings.Arms;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>One sentence as tokens, with its numbers and the arms it names.</summary>
internal sealed class SentenceSpan
{
    public SentenceSpan(Wording words, Sentence sentence, IReadOnlyList<Number> numbers, ref int nextNumber, IReadOnlyList<ArmMention> mentions, ref int nextMention)
    {
        Words = words;
        First = words.TokenAt(sentence.At.Start);
        End = words.TokenAt(sentence.At.End);
        while (nextNumber < numbers.Count && numbers[nextNumber].At.Start < sentence.At.Start) nextNumber++;
        for (; nextNumber < numbers.Count && numbers[nextNumber].At.Start < sentence.At.End; nextNumber++)
        {
            var number = numbers[nextNumber];
            Numbers.Add(number);
            Tokens.Add(words.TokenAt(number.At.Start));
            var last = words.TokenAt(number.At.End) - 1;
            if (number.Unit is not null)
                while (last + 1 < End && last - Tokens[^1] < 5 && IsUnitWord(words, last + 1)) last++;
            Lasts.Add(last);
        }
        while (nextMention < mentions.Count && mentions[nextMention].First < First) nextMention++;
        for (; nextMention < mentions.Count && mentions[nextMention].First < End; nextMention++) Mentions.Add(mentions[nextMention]);
    }

    public Wording Words { get; }

    public int First { get; }

    /// <summary>The token after the last.</summary>
    public int End { get; }

    public List<Number> Numbers { get; } = [];

    /// <summary>First token of each number.</summary>
    public List<int> Tokens { get; } = [];

    /// <summary>Last token of each number, its unit included.</summary>
    public List<int> Lasts { get; } = [];

    public List<ArmMention> Mentions { get; } = [];

    /// <summary>Start of the clause that token <paramref name="k"/> stands in.</summary>
    public int ClauseStart(int k)
    {
        for (var j = k - 1; j >= First; j--)
            if (Parts(j)) return j + 1;
        return First;
    }

    /// <summary>The token after the clause that token <paramref name="k"/> stands in.</summary>
    public int ClauseEnd(int k)
    {
        for (var j = k + 1; j < End; j++)
            if (Parts(j)) return j;
        return End;
    }

    public bool Has(int from, int to, params ReadOnlySpan<string> any)
    {
        for (var k = Math.Max(from, First); k < Math.Min(to, End); k++)
            if (Words.Kind(k) == TokenKind.Word && Words.IsAny(k, any)) return true;
        return false;
    }

    public bool HasMark(int from, int to, char mark)
    {
        for (var k = from; k < to; k++)
            if (Words.Mark(k) == mark) return true;
        return false;
    }

    private bool Parts(int k) => Words.Mark(k) == ';' || Words.IsAny(k, "whereas", "while", "but", "although");

    private static bool IsUnitWord(Wording words, int k) =>
        words.Mark(k) is '%' or '/' || words.IsAny(k, "percent", "per", "cent", "percentage", "points", "point", "Hg") || words.Kind(k) == TokenKind.Word && (Units.Time(words.Span(k)) ?? Units.Dose(words.Span(k)) ?? Units.Other(words.Span(k))) is not null
        || words.Mark(k - 1) == '/' && words.Kind(k) is TokenKind.Word or TokenKind.Name;
}
