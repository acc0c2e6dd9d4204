namespace Assay.Statistics.Effects;

/// <summary>Mean, standard deviation and size of one arm.</summary>
/// <param name="Mean">Mean, in the outcome's unit.</param>
/// <param name="Sd">Standard deviation, above 0 for an estimate.</param>
/// <param name="N">People, 2 or more for an estimate.</param>
public readonly record struct ArmMeans(double Mean, double Sd, double N)
{
    /// <summary>Squared standard error of the mean.</summary>
    public double SquaredError => Sd / N * Sd;

    // Squared coefficient of variation of the mean.
    internal double RelativeError => Sd / Mean * (Sd / Mean) / N;

    internal string? Fault =>
        !(N >= 2) ? "an arm has fewer than two people"
        : !(Sd > 0) ? "a standard deviation is not positive"
        : null;
}
