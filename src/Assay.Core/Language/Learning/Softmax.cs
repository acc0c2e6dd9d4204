namespace Assay.Language.Learning;

/// <summary>Scores into probabilities.</summary>
internal static class Softmax
{
    /// <summary>Turns scores into probabilities in place; returns the logarithm of the sum of their exponentials.</summary>
    public static double Of(Span<double> scores)
    {
        var top = double.NegativeInfinity;
        foreach (var score in scores) top = Math.Max(top, score);
        var sum = 0.0;
        foreach (ref var score in scores) sum += score = Math.Exp(score - top);
        foreach (ref var score in scores) score /= sum;
        return top + Math.Log(sum);
    }
}
