using Assay.Language;
using Assay.Language.Learning;
using Assay.Records;

namespace Assay.Reading.Roles;

/// <summary>The words of one sentence as hashes: case folded, numbers by their kind and not their value.</summary>
internal static class HashedWords
{
    /// <summary>A per cent figure.</summary>
    public static readonly uint Percent = FeatureHash.Of("#%");

    /// <summary>A number with decimals.</summary>
    public static readonly uint Decimal = FeatureHash.Of("#.#");

    private static readonly uint Year = FeatureHash.Of("#year");
    private static readonly uint Whole = FeatureHash.Of("#");

    /// <summary>The hashes of the tokens of <paramref name="words"/> inside <paramref name="sentence"/>, in order; commas left out.</summary>
    public static uint[] Of(Wording words, Passage sentence)
    {
        var first = words.TokenAt(sentence.Start);
        var last = words.TokenAt(sentence.End);
        var found = new uint[last - first];
        var count = 0;
        for (var i = first; i < last; i++)
            if (words.Mark(i) != ',') found[count++] = Hash(words, i);
        return found[..count];
    }

    private static uint Hash(Wording words, int index)
    {
        var span = words.Span(index);
        return words.Kind(index) switch
        {
            TokenKind.Number => span[^1] == '%' ? Percent
                : span.IndexOfAny('.', '·') >= 0 ? Decimal
                : span.Length == 4 && (span.StartsWith("19") || span.StartsWith("20")) ? Year : Whole,
            TokenKind.Mark => FeatureHash.Of(span),
            _ => FeatureHash.OfLower(span),
        };
    }
}
