using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Mentions;

/// <summary>What the tagger sees of each token of a sentence, as hashes: worked out once, looked at from the neighbours too.</summary>
internal sealed class TokenTraits
{
    private const int LongestReach = 6;

    public TokenTraits(Wording words, IReadOnlyList<Number> numbers, int first, int end)
    {
        (Words, First, Count) = (words, first, end - first);
        (Word, Stem, Ending, Shape, Class, Kind) = (new uint[Count], new uint[Count], new uint[Count], new uint[Count], new uint[Count], new uint[Count]);
        (Closer, Frame) = (new uint[Count], new uint[Count]);
        (Depth, Group, Governor, VerbBefore, VerbAfter, NumberBefore, NumberAfter, Again) = (new uint[Count], new uint[Count], new uint[Count], new uint[Count], new uint[Count], new uint[Count], new uint[Count], new bool[Count]);
        var next = first < words.Count ? Number.FirstFrom(numbers, words.Tokens[first].Start) : numbers.Count;
        for (var i = 0; i < Count; i++) Surface(i, numbers, ref next);
        Forward();
        Backward();
        Repeated();
    }

    public Wording Words { get; }

    public int First { get; }

    public int Count { get; }

    /// <summary>The word in lower case; of a number its kind and form.</summary>
    public uint[] Word { get; }

    public uint[] Stem { get; }

    public uint[] Ending { get; }

    public uint[] Shape { get; }

    public uint[] Class { get; }

    /// <summary>Kind of a number, of a unit, the mark itself; 0 for an ordinary word.</summary>
    public uint[] Kind { get; }

    /// <summary>How many brackets are open.</summary>
    public uint[] Depth { get; }

    /// <summary>How far ahead or behind "group" stands, in the same phrase.</summary>
    public uint[] Group { get; }

    /// <summary>The preposition, conjunction or verb that opens the phrase.</summary>
    public uint[] Governor { get; }

    /// <summary>The word or mark of those kinds that closes the phrase.</summary>
    public uint[] Closer { get; }

    /// <summary>The two together, whatever the distance.</summary>
    public uint[] Frame { get; }

    public uint[] VerbBefore { get; }

    public uint[] VerbAfter { get; }

    public uint[] NumberBefore { get; }

    public uint[] NumberAfter { get; }

    /// <summary>Whether the word stands in the sentence a second time.</summary>
    public bool[] Again { get; }

    public bool SaysRespectively { get; private set; }

    private void Surface(int i, IReadOnlyList<Number> numbers, ref int next)
    {
        var k = First + i;
        var token = Words.Tokens[k];
        var span = Words.Span(k);
        while (next < numbers.Count && numbers[next].At.End <= token.Start) next++;
        var number = next < numbers.Count && numbers[next].At.Start <= token.Start ? numbers[next] : null;
        Shape[i] = ShapeOf(span);
        Class[i] = (uint)Words.Class(k);
        if (token.Kind == TokenKind.Mark)
        {
            Word[i] = Stem[i] = Ending[i] = Kind[i] = span[0];
            return;
        }
        if (number is not null && number.Kind != NumberKind.Other || token.Kind == TokenKind.Number)
        {
            Kind[i] = 0x10000u + (uint)(number?.Kind ?? NumberKind.Other);
            Word[i] = token.Kind == TokenKind.Number ? FeatureHash.Mix(Kind[i], Shape[i]) : FeatureHash.OfLower(span);
            Stem[i] = Kind[i];
            Ending[i] = number?.Unit is { } unit ? FeatureHash.Of(unit) : Kind[i];
            return;
        }
        Word[i] = FeatureHash.OfLower(span);
        Stem[i] = FeatureHash.OfLower(span[..Math.Min(5, span.Length)]);
        Ending[i] = FeatureHash.OfLower(span[Math.Max(0, span.Length - 3)..]);
        Kind[i] = Units.Time(span) is not null ? 0x20001u : Units.Dose(span) is not null ? 0x20002u : Units.Other(span) is not null || span is "Hg" or "percent" ? 0x20003u : 0;
        SaysRespectively |= span is "respectively";
    }

    // Runs of capitals, small letters, digits and the rest, each written once.
    private static uint ShapeOf(ReadOnlySpan<char> span)
    {
        Span<char> shape = stackalloc char[8];
        var length = 0;
        foreach (var c in span)
        {
            var mark = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c is '.' or '·' ? '.' : c is '%' ? '%' : '-';
            if (length > 0 && shape[length - 1] == mark) continue;
            if (length == shape.Length) break;
            shape[length++] = mark;
        }
        return FeatureHash.Mix(FeatureHash.Of(shape[..length]), span.Length == 1 ? 1u : 0u);
    }

    private void Forward()
    {
        uint depth = 0, verb = 0, governor = 0, number = 0;
        int away = 99, phrase = 0;
        var group = 0;
        for (var i = 0; i < Count; i++)
        {
            var k = First + i;
            if (Words.Mark(k) is ')' or ']' && depth > 0) depth--;
            Depth[i] = Math.Min(depth, 2);
            if (Words.Mark(k) is '(' or '[') depth++;
            VerbBefore[i] = verb;
            Governor[i] = FeatureHash.Mix(governor, (uint)Math.Min(phrase, 3));
            Frame[i] = governor;
            NumberBefore[i] = FeatureHash.Mix(number, Far(away));
            Group[i] = group > 0 && i - group + 1 <= 2 ? 0x100u + (uint)(i - group + 1) : 0;
            away++;
            phrase++;
            if (Words.Has(k, WordClass.Group)) group = i + 1;
            if (Words.Has(k, WordClass.Verb)) verb = Word[i];
            if (Bounds(k)) (governor, phrase) = (Word[i], 0);
            if (Kind[i] is >= 0x10000u and < 0x20000u) (number, away) = (Kind[i], 0);
        }
    }

    private void Backward()
    {
        uint verb = 0, number = 0, closer = 0;
        int away = 99, group = -1, phrase = 0;
        for (var i = Count - 1; i >= 0; i--)
        {
            var k = First + i;
            VerbAfter[i] = verb;
            Closer[i] = FeatureHash.Mix(closer, (uint)Math.Min(phrase, 3));
            Frame[i] = FeatureHash.Mix(Frame[i], closer);
            phrase++;
            if (Bounds(k)) (closer, phrase) = (Word[i], 0);
            NumberAfter[i] = FeatureHash.Mix(number, Far(away));
            away++;
            if (Words.Has(k, WordClass.Group)) group = i;
            else if (Words.Has(k, WordClass.Verb | WordClass.Preposition) || Words.Mark(k) is not '\0' and not ('/' or '-' or '+' or '"') || Kind[i] is >= 0x10000u and < 0x20000u && Words.Tokens[k].Length > 2) group = -1;
            if (group >= i && group - i <= LongestReach) Group[i] = 1 + (uint)(group - i);
            if (Words.Has(k, WordClass.Verb)) verb = Word[i];
            if (Kind[i] is >= 0x10000u and < 0x20000u) (number, away) = (Kind[i], 0);
        }
    }

    // Words and marks that a noun phrase does not run across.
    private bool Bounds(int k) =>
        Words.Has(k, WordClass.Verb | WordClass.Preposition | WordClass.Conjunction | WordClass.Versus) || Words.Mark(k) is not '\0' and not ('/' or '-' or '+');

    private void Repeated()
    {
        var seen = new Dictionary<uint, int>();
        for (var i = 0; i < Count; i++)
        {
            if (Kind[i] != 0 || Words.Tokens[First + i].Length < 2 || Words.Has(First + i, WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Verb | WordClass.Group | WordClass.People)) continue;
            if (seen.TryGetValue(Word[i], out var before)) Again[i] = Again[before] = true;
            else seen[Word[i]] = i;
        }
    }

    private static uint Far(int tokens) => tokens switch { < 4 => (uint)tokens, < 7 => 5, < 12 => 8, < 40 => 20, _ => 50 };
}
