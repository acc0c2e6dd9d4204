using System.Collections.Immutable;
using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>A text of a sentence or three is no abstract but a quotation: where it has values they are results, whatever its place says.</summary>
internal static class Quotation
{
    private const int MostSentences = 3;

    // A short text has no room for a conclusion that repeats its values.
    private const int Short = 5;
    private const double Sure = 0.9;

    /// <summary>The sentences as findings are to take them; those of an abstract are left as they are.</summary>
    public static ImmutableArray<Sentence> Read(Wording words, ImmutableArray<Sentence> sentences, IReadOnlyList<Number> numbers)
    {
        if (sentences.Length > Short || sentences.Any(static sentence => sentence.Confidence >= 1)) return sentences;
        var quoted = sentences.Length <= MostSentences && !sentences.Any(static sentence => sentence.Role == Role.Results);
        return [.. sentences.Select(sentence => Speaks(sentence, quoted) && !Purpose.Speaks(words, words.TokenAt(sentence.At.Start), words.TokenAt(sentence.At.End)) && (quoted && Compares(words, sentence) || numbers.Any(number => sentence.At.Contains(number.At) && number.Kind is not (NumberKind.Year or NumberKind.Age)))
            ? sentence with { Role = Role.Results } : sentence)];
    }

    private static bool Speaks(Sentence sentence, bool quoted) =>
        (quoted && sentence.Role is Role.Background or Role.Objective) || sentence.Role == Role.Conclusions && sentence.Confidence < Sure;

    // "Neither A nor B differed between the X group and the Y group": a finding without a number.
    private static bool Compares(Wording words, Sentence sentence)
    {
        var (differs, groups) = (false, false);
        for (var k = words.TokenAt(sentence.At.Start); k < words.TokenAt(sentence.At.End); k++)
        {
            differs |= words.IsAny(k, "differ", "differed", "difference", "similar") || words.Has(k, WordClass.Up | WordClass.Down) && words.Has(k, WordClass.Verb | WordClass.Comparative);
            groups |= words.Has(k, WordClass.Group) || words.IsAny(k, "than", "placebo", "controls") || words.Is(k, "compared") && !words.IsAny(k - 1, "we");
        }
        return differs && groups;
    }
}
