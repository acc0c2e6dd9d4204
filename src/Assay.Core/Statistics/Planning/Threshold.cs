using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning;

/// <summary>What the test of a trial calls significant.</summary>
public sealed record Threshold
{
    /// <summary>A threshold.</summary>
    /// <param name="alpha">Chance of a false alarm in all, above 0 and below 1.</param>
    /// <param name="sides">1 or 2.</param>
    /// <exception cref="ImpossiblePlanException">Alpha or the sides are out of range.</exception>
    public Threshold(double alpha = 0.05, int sides = 2)
    {
        if (sides is not (1 or 2)) throw new ImpossiblePlanException(nameof(sides), $"is 1 or 2, not {sides}");
        (Alpha, Sides) = (Admit.Probability(alpha, nameof(alpha)), sides);
    }

    /// <summary>Chance of a false alarm in all.</summary>
    public double Alpha { get; }

    /// <summary>1 or 2.</summary>
    public int Sides { get; }

    /// <summary>Chance of a false alarm on the side that is hoped for.</summary>
    public double Tail => Alpha / Sides;

    /// <summary>The critical value of z.</summary>
    public double Z => -Normal.Quantile(Tail);
}
