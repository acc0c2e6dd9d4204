using System.Collections.Immutable;
using System.Globalization;
using Assay.Language;
using Assay.Reading.Sizes;
using Assay.Records;

namespace Assay.Reading;

/// <summary>Who or what was studied, and how many.</summary>
internal static class PopulationReader
{
    public static Population Read(string? species, IReadOnlyList<Sentence> sentences, Wording words, IReadOnlyList<Number> numbers, ImmutableArray<Arm> arms)
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
        if (sizes.Any(static size => size.Set == "analysed")) return new(species, sizes.DrainToImmutable());
        if (OfArms(sentences, words, arms) is { } sum) sizes.Add(sum);
        // Where the abstract does not say how many were analysed, the total studied stands for it, and is marked as assumed.
        else if (TotalModel.Choose(sentences, words, numbers) is { } total)
            sizes.Add(new(new((int)total.Value, total.Raw, total.At, Origin.Assumed), "analysed"));
        return new(species, sizes.DrainToImmutable());
    }

    // "The analysis comprised 56 patients in the X group and 58 in the Y group": 114 were analysed, however many were enrolled.
    private static SampleSize? OfArms(IReadOnlyList<Sentence> sentences, Wording words, ImmutableArray<Arm> arms)
    {
        if (arms.Length < 2 || arms[0].N?.At is not { } first || arms.Any(arm => arm.N?.At is null)) return null;
        if (sentences.FirstOrDefault(sentence => sentence.At.Contains(first)) is not { } sentence || arms.Any(arm => !sentence.At.Contains(arm.N!.Value.At!.Value))) return null;
        var said = false;
        for (var k = words.TokenAt(sentence.At.Start); k < words.Count && words.Tokens[k].Start < sentence.At.End; k++)
            said |= words.IsAny(k, "analysed", "analyzed", "analysis", "analyses", "evaluable");
        if (!said) return null;
        var (from, to) = (arms.Min(arm => arm.N!.Value.At!.Value.Start), arms.Max(arm => arm.N!.Value.At!.Value.End));
        var sum = arms.Sum(arm => arm.N!.Value.Value);
        return new(new(sum, sum.ToString(CultureInfo.InvariantCulture), Passage.Between(from, to), Origin.Derived), "analysed");
    }
}
