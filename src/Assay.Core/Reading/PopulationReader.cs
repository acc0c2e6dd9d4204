using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading;

/// <summary>Who or what was studied, and how many.</summary>
internal static class PopulationReader
{
    private static readonly (string Set, string[] Words)[] Sets =
    [
        ("screened", ["screened", "assessed", "approached", "invited"]),
        ("randomised", ["randomised", "randomized", "randomly", "randomization", "randomisation", "assigned", "allocated"]),
        ("matched", ["matched", "matching", "pairs"]),
        ("completed", ["completed", "completers", "finished"]),
        ("analysed", ["analysed", "analyzed", "analysis", "evaluable", "evaluated", "analyses"]),
        ("enrolled", ["enrolled", "recruited", "included", "entered", "participated", "studied", "admitted", "identified", "received", "treated", "underwent"]),
    ];

    public static Population Read(string? species, IReadOnlyList<Sentence> sentences, Wording words, IReadOnlyList<Number> numbers)
    {
        var sizes = ImmutableArray.CreateBuilder<SampleSize>();
        var sentence = 0;
        foreach (var number in numbers)
        {
            while (sentence + 1 < sentences.Count && sentences[sentence].At.End <= number.At.Start) sentence++;
            if (number.Kind != NumberKind.N || number.Value is < 1 or > int.MaxValue || number.Value != Math.Floor(number.Value)) continue;
            if (sentences.Count == 0 || sentences[sentence].Role is Role.Background or Role.Conclusions) continue;
            // "(n = 56)" is the size of an arm and belongs to it.
            var token = words.TokenAt(number.At.Start);
            if (words.Mark(token - 1) is '=' or ':' && words.IsAny(token - 2, "n")) continue;
            sizes.Add(new(new((int)number.Value, number.Raw, number.At, Origin.Reported), Set(words, token, sentences[sentence].At)));
        }
        return new(species, sizes.DrainToImmutable());
    }

    // The word nearest to the number decides.
    private static string Set(Wording words, int token, Passage sentence)
    {
        for (var step = 1; step <= 12; step++)
            foreach (var k in (ReadOnlySpan<int>)[token + step, token - step])
            {
                if (k < 0 || k >= words.Count || !sentence.Contains(words.Tokens[k].At)) continue;
                foreach (var (set, cues) in Sets)
                    if (words.IsAny(k, cues)) return set;
            }
        return "unspecified";
    }
}
