using System.Collections.Immutable;

namespace Assay.Reading.Findings;

/// <summary>A text of a sentence or three is no abstract but a quotation: where it has values they are results, whatever its place says.</summary>
internal static class Quotation
{
    private const int MostSentences = 3;

    /// <summary>The sentences as findings are to take them; those of an abstract are left as they are.</summary>
    public static ImmutableArray<Sentence> Read(ImmutableArray<Sentence> sentences, IReadOnlyList<Number> numbers)
    {
        if (sentences.Length > MostSentences || sentences.Any(static sentence => sentence.Role == Role.Results || sentence.Confidence >= 1)) return sentences;
        return [.. sentences.Select(sentence => sentence.Role is Role.Background or Role.Objective && numbers.Any(number => sentence.At.Contains(number.At) && number.Kind is not (NumberKind.Year or NumberKind.Age))
            ? sentence with { Role = Role.Results } : sentence)];
    }
}
