namespace Assay.Language.Learning;

/// <summary>Weights while they are learned: each has its own rate, small ones are drawn to zero, and only those that are touched cost time.</summary>
/// <remarks>FTRL-Proximal, McMahan et al. 2013; per-weight rates after Duchi, Hazan and Singer 2011 (AdaGrad).</remarks>
internal sealed class FollowTheLeader(int count, TrainingOptions options)
{
    private readonly float[] leaning = new float[count];
    private readonly float[] squares = new float[count];

    public float[] Weights { get; } = new float[count];

    /// <summary>Takes one step against <paramref name="gradient"/>, the slope of the loss in weight <paramref name="index"/>.</summary>
    public void Step(int index, double gradient)
    {
        var slope = (float)gradient;
        var before = squares[index];
        var after = before + (slope * slope);
        var root = MathF.Sqrt(after);
        var z = leaning[index] + slope - ((root - MathF.Sqrt(before)) / options.Rate * Weights[index]);
        (squares[index], leaning[index]) = (after, z);
        Weights[index] = Math.Abs(z) <= options.L1 ? 0 : (MathF.CopySign(options.L1, z) - z) / ((root / options.Rate) + options.L2 + 1e-6f);
    }
}
