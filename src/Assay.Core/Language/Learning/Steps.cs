namespace Assay.Language.Learning;

/// <summary>Weights of passing from one label to the next, of starting with a label and of ending with it.</summary>
internal sealed class Steps
{
    private readonly float[] weights;
    private readonly Lazy<double[]> shares;

    /// <param name="labels">How many labels there are.</param>
    /// <param name="weights">labels x labels weights from (row) to (column), then the starts, then the ends.</param>
    public Steps(int labels, float[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Length(labels));
        (Labels, this.weights) = (labels, weights);
        shares = new(() => Array.ConvertAll(weights, static weight => Math.Exp(weight)));
    }

    public int Labels { get; }

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The powers of e of <see cref="Weights"/>, in their order.</summary>
    public ReadOnlySpan<double> Shares => shares.Value;

    public float this[int from, int to] => weights[(from * Labels) + to];

    public static int Length(int labels) => (labels * labels) + (2 * labels);

    public float Start(int label) => weights[(Labels * Labels) + label];

    public float End(int label) => weights[(Labels * Labels) + Labels + label];
}
