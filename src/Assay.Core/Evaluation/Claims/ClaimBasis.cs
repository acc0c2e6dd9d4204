using System.Collections.Immutable;
using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Claims;

/// <summary>What the judge of claims knows beside its lessons: how rare words are, and which documents its lessons were of.</summary>
internal static class ClaimBasis
{
    public static readonly ImmutableArray<string> Answers = ["no", "yes"];

    private static readonly ImmutableArray<string> Columns = [.. Answers, "rarity", "met"];

    /// <summary>A model without lessons: the rarity of words in <paramref name="texts"/>, and the documents of <paramref name="pairs"/> as met.</summary>
    public static LinearClassifier Of(IReadOnlyCollection<string> texts, IEnumerable<ClaimPair> pairs, int bits)
    {
        var weights = new float[Columns.Length << bits];
        foreach (var (key, rarity) in WordRarity.Of(texts)) weights[(Row(WordRarity.Feature(key), bits) * Columns.Length) + ClaimJudge.RarityColumn] = rarity / WordRarity.Scale;
        foreach (var pair in pairs) weights[(Row(Mark(pair), bits) * Columns.Length) + ClaimJudge.MetColumn] = 1;
        return new(ClaimJudge.ModelName, Columns, WeightTable.Quantise(bits, Columns.Length, weights));
    }

    /// <summary>Whether the lessons of <paramref name="model"/> were of the document of <paramref name="pair"/>; now and then said of one that was not.</summary>
    public static bool Met(LinearClassifier model, ClaimPair pair) => model.Weights.Row(Row(Mark(pair), model.Bits))[ClaimJudge.MetColumn] > 0;

    /// <summary>What was learned laid into what <paramref name="basis"/> knows.</summary>
    public static LinearClassifier With(LinearClassifier basis, LinearClassifier learned)
    {
        var weights = new float[Columns.Length << basis.Bits];
        for (var row = 0; row < 1 << basis.Bits; row++)
            for (var column = 0; column < Columns.Length; column++)
                weights[(row * Columns.Length) + column] = column < Answers.Length
                    ? learned.Weights.Row(row)[column] * learned.Weights.Scale
                    : basis.Weights.Row(row)[column] * basis.Weights.Scale;
        return new(ClaimJudge.ModelName, Columns, WeightTable.Quantise(basis.Bits, Columns.Length, weights));
    }

    private static int Row(uint feature, int bits) => (int)(feature >> (32 - bits));

    private static uint Mark(ClaimPair pair) => FeatureHash.Mix(FeatureHash.Of("met"), FeatureHash.Of(pair.Title + "\n" + string.Join('\n', pair.Sentences)));
}
