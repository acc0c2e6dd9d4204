namespace Assay.Statistics.Effects;

/// <summary>What one study gives a pool.</summary>
public abstract record StudyNumbers
{
    private StudyNumbers()
    {
    }

    /// <summary>Events and people in two arms.</summary>
    public sealed record Counts(FourCells Cells) : StudyNumbers;

    /// <summary>Means of two arms.</summary>
    public sealed record Means(ArmMeans One, ArmMeans Two) : StudyNumbers;

    /// <summary>Events over person-time in two groups.</summary>
    public sealed record Rates(double X1, double T1, double X2, double T2) : StudyNumbers;

    /// <summary>A correlation.</summary>
    public sealed record Correlation(double R, double N) : StudyNumbers;

    /// <summary>Events out of people in one group.</summary>
    public sealed record Proportion(double X, double N) : StudyNumbers;

    /// <summary>An effect that was estimated elsewhere, on the analysis scale.</summary>
    public sealed record Given(EffectSize Effect) : StudyNumbers;
}
