using System.Collections.Immutable;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading.Roles;

namespace Assay.Reading.Sizes;

/// <summary>The numbers that may tell how many were studied in all, and what is seen of each.</summary>
internal sealed class SizeCandidates
{
    private const int Nearby = 5, Reach = 10;
    private static readonly uint Always = FeatureHash.Of("always"), Before = FeatureHash.Of("before"), After = FeatureHash.Of("after"), BeforeAt = FeatureHash.Of("before at"), AfterAt = FeatureHash.Of("after at"),
        InRole = FeatureHash.Of("role"), Order = FeatureHash.Of("order"), Rank = FeatureHash.Of("rank"), Sum = FeatureHash.Of("sum of others"), Part = FeatureHash.Of("part of another"), Labelled = FeatureHash.Of("n="),
        Again = FeatureHash.Of("again"), Size = FeatureHash.Of("size"), Set = FeatureHash.Of("set"), Words = FeatureHash.Of("in words"), OfAll = FeatureHash.Of("share of largest"), Kind = FeatureHash.Of("kind");

    private readonly Wording words;
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly long[] sorted;

    public SizeCandidates(IReadOnlyList<Sentence> sentences, Wording words, IReadOnlyList<Number> numbers)
    {
        this.words = words;
        this.sentences = sentences;
        Numbers = [.. numbers.Where(number => number.Value is >= 2 and <= 10_000_000 && number.Value == Math.Floor(number.Value) && (number.Kind == NumberKind.N || CountsPeople(number))).Take(40)];
        sorted = [.. Numbers.Select(static number => (long)number.Value).Distinct().OrderDescending()];
    }

    /// <summary>The candidates in the order of the text, at most 40.</summary>
    public ImmutableArray<Number> Numbers { get; }

    /// <summary>What is seen of candidate <paramref name="index"/>.</summary>
    public FeatureList Features(int index)
    {
        var list = new FeatureList();
        var number = Numbers[index];
        var value = (long)number.Value;
        var token = words.TokenAt(number.At.Start);
        list.Add(Always);
        Count(Kind, (int)number.Kind, list);
        Count(InRole, (int)SentenceOf(number).Role, list);
        Count(Order, Math.Min(index, 5), list);
        Count(Rank, Math.Min(Array.IndexOf(sorted, value), 4), list);
        Count(OfAll, (int)(10 * value / sorted[0]), list);
        Count(Size, (int)Math.Log2(value), list);
        Count(Set, FeatureHash.Of(SizeWords.Set(words, token, SentenceOf(number).At)), list);
        if (IsSum(value)) list.Add(Sum);
        if (IsPart(value)) list.Add(Part);
        if (SizeWords.IsLabelled(words, token)) list.Add(Labelled);
        if (!char.IsDigit(number.Raw[0])) list.Add(Words);
        if (Numbers.Count(other => (long)other.Value == value) > 1) list.Add(Again);
        Around(token, number, list);
        return list;
    }

    /// <summary>Whether candidate <paramref name="index"/> is one of several that stand as <c>n = 56</c> and no sum of others: the size of an arm.</summary>
    public bool IsArm(int index) =>
        IsLabelled(Numbers[index]) && Numbers.Count(IsLabelled) > 1 && !IsSum((long)Numbers[index].Value);

    private bool IsLabelled(Number number) => SizeWords.IsLabelled(words, words.TokenAt(number.At.Start));

    // "Twenty-eight obese, insulin-naive men": a whole number that people follow before any other number or the end of the clause.
    private bool CountsPeople(Number number)
    {
        if (number.Kind is not (NumberKind.Other or NumberKind.Count) || number.Unit is not null || number.Decimals > 0) return false;
        var past = AfterBrackets(words.TokenAt(number.At.End));
        for (var i = past; i < Math.Min(past + Reach, words.Count); i++)
        {
            if (words.Has(i, WordClass.People)) return true;
            if (words.Kind(i) == TokenKind.Number && !words.IsAny(i - 1, "type", "grade", "stage", "class") || words.Mark(i) is '.' or ';' or ':' or ')' or '%') return false;
        }
        return false;
    }

    // "233 (exenatide group, n = 121; placebo group, n = 112) patients".
    private int AfterBrackets(int token)
    {
        if (words.Mark(token) != '(') return token;
        for (var i = token; i < Math.Min(token + 40, words.Count); i++)
            if (words.Mark(i) == ')') return i + 1;
        return token;
    }

    private static void Count(uint name, int value, FeatureList list) => list.Add(FeatureHash.Mix(name, unchecked((uint)value)));

    private static void Count(uint name, uint value, FeatureList list) => list.Add(FeatureHash.Mix(name, value));

    private Sentence SentenceOf(Number number)
    {
        foreach (var sentence in sentences)
            if (sentence.At.End > number.At.Start) return sentence;
        return sentences[^1];
    }

    private void Around(int token, Number number, FeatureList list)
    {
        var sentence = SentenceOf(number).At;
        var past = words.TokenAt(number.At.End);
        for (var step = 1; step <= Nearby; step++)
        {
            if (token - step >= 0 && words.Tokens[token - step].Start >= sentence.Start) Word(token - step, Before, BeforeAt, step, list);
            if (past + step - 1 < words.Count && words.Tokens[past + step - 1].End <= sentence.End) Word(past + step - 1, After, AfterAt, step, list);
        }
    }

    private void Word(int index, uint side, uint place, int step, FeatureList list)
    {
        var hash = HashedWords.Of(words, words.Tokens[index].At) is [var first, ..] ? first : 0;
        list.Add(FeatureHash.Mix(side, hash));
        if (step <= 2) list.Add(FeatureHash.Mix(FeatureHash.Mix(place, (uint)step), hash));
    }

    // Whether two or three of the other numbers add up to it, as arms do.
    private bool IsSum(long value)
    {
        for (var a = 0; a < sorted.Length; a++)
            for (var b = a; b < sorted.Length; b++)
            {
                if (sorted[a] + sorted[b] == value) return true;
                for (var c = b; c < sorted.Length && sorted.Length <= 12; c++)
                    if (sorted[a] + sorted[b] + sorted[c] == value) return true;
            }
        return false;
    }

    private bool IsPart(long value) =>
        sorted.Any(other => other < value * 20 && sorted.Any(total => total == other + value));
}
