using System.Collections.Immutable;
using Assay.Language;
using Assay.Reading.Sizes;
using Assay.Records;

namespace Assay.Reading;

/// <summary>Who or what was studied, and how many.</summary>
internal static class PopulationReader
{
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
            if (SizeWords.IsLabelled(words, token)) continue;
            sizes.Add(new(new((int)number.Value, number.Raw, number.At, Origin.Reported), SizeWords.Set(words, token, sentences[sentence].At)));
        }
        // Where the abstract does not say how many were analysed, the total studied stands for it, and is marked as assumed.
        if (!sizes.Any(static size => size.Set == "analysed") && TotalModel.Choose(sentences, words, numbers) is { } total)
            sizes.Add(new(new((int)total.Value, total.Raw, total.At, Origin.Assumed), "analysed"));
        return new(species, sizes.DrainToImmutable());
    }
}
