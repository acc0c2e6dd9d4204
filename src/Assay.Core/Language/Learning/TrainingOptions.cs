namespace Assay.Language.Learning;

/// <summary>How a model is learned. The same examples and options give the same model, byte for byte.</summary>
public sealed record TrainingOptions
{
    /// <summary>The table has 2^Bits rows, 8 to 22. More rows, fewer features that share one.</summary>
    public int Bits { get; init; } = 18;

    /// <summary>How often the examples are gone through, at least 1.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Length of the first steps (alpha of FTRL-Proximal), above 0.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>Pull towards exact zero: a feature that says little is dropped, and the model is smaller. 0 or more.</summary>
    public float L1 { get; init; } = 0.3f;

    /// <summary>Pull towards small weights. 0 or more.</summary>
    public float L2 { get; init; } = 1;

    /// <summary>Seed of the shuffles.</summary>
    public int Seed { get; init; } = 1;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Bits, 8);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Bits, 22);
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Rate);
        ArgumentOutOfRangeException.ThrowIfNegative(L1);
        ArgumentOutOfRangeException.ThrowIfNegative(L2);
    }
}
