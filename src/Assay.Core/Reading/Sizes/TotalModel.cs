using Assay.Language;
using Assay.Language.Learning;

namespace Assay.Reading.Sizes;

/// <summary>Which number tells how many were studied in all: learned from trials over the words around each number and what the numbers add up to.</summary>
internal static class TotalModel
{
    /// <summary>Name of the model that ships.</summary>
    public const string Model = "sample-size";

    /// <summary>Below this probability no number is taken for the total.</summary>
    public const double Threshold = 0.3;

    /// <summary>The total's number, or null.</summary>
    public static Number? Choose(IReadOnlyList<Sentence> sentences, Wording words, IReadOnlyList<Number> numbers)
    {
        if (sentences.Count == 0) return null;
        var candidates = new SizeCandidates(sentences, words, numbers);
        var (best, top) = (default(Number), Threshold);
        Span<double> shares = stackalloc double[2];
        for (var i = 0; i < candidates.Numbers.Length; i++)
        {
            if (candidates.IsArm(i)) continue;
            ShippedModels.Classifier(Model).Probabilities(candidates.Features(i), shares);
            if (shares[1] >= top && (best is null || shares[1] > top)) (best, top) = (candidates.Numbers[i], shares[1]);
        }
        return best;
    }
}
