using Assay.Statistics.Distributions;

namespace Assay.Evaluation.Written;

/// <summary>Two engines on the same articles, one figure an article.</summary>
/// <param name="Name">The figure.</param>
/// <param name="First">Its mean over the articles, of the first engine.</param>
/// <param name="Second">Its mean, of the second.</param>
/// <param name="FirstMore">Articles on which the first engine's is the larger.</param>
/// <param name="SecondMore">Articles on which the second's is.</param>
/// <param name="Same">Articles on which they are equal.</param>
public sealed record PairedRow(string Name, double First, double Second, int FirstMore, int SecondMore, int Same)
{
    /// <summary>
    /// P value of the exact sign test, two-sided; of a figure that is yes or no it is the exact test of McNemar. 1 where no article differs.
    /// </summary>
    public double P
    {
        get
        {
            var differing = FirstMore + SecondMore;
            return differing == 0 ? 1 : Math.Min(1, 2 * BinomialTerms.Of(differing, 0.5).Take(Math.Min(FirstMore, SecondMore) + 1).Sum());
        }
    }

    /// <summary>The row of paired figures.</summary>
    /// <param name="name">The figure.</param>
    /// <param name="pairs">One pair an article.</param>
    public static PairedRow Of(string name, IReadOnlyCollection<(double First, double Second)> pairs) => pairs is { Count: > 0 }
        ? new(name, pairs.Average(static pair => pair.First), pairs.Average(static pair => pair.Second), pairs.Count(static pair => pair.First > pair.Second),
            pairs.Count(static pair => pair.First < pair.Second), pairs.Count(static pair => pair.First.Equals(pair.Second)))
        : new(name, 0, 0, 0, 0, 0);
}
