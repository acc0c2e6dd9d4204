using Assay.Statistics.Distributions;

namespace Assay.Statistics.Pooling;

/// <summary>The Q-profile interval of τ².</summary>
/// <param name="Tau2">Interval of the variance between studies.</param>
/// <param name="I2">Interval of I², percent.</param>
/// <param name="H2">Interval of H².</param>
/// <param name="IsNull">Whether Q lies below the lower chi-square quantile, so that no τ² agrees with it: both ends are then 0.</param>
/// <param name="Converged">Whether both ends were found.</param>
public sealed record TauInterval(Interval Tau2, Interval I2, Interval H2, bool IsNull, bool Converged)
{
    /// <summary>Interval of τ.</summary>
    public Interval Tau => new(Math.Sqrt(Tau2.Low), Math.Sqrt(Tau2.High));

    internal static TauInterval Of<TProfile>(TProfile profile, double level, double squaredUnit)
        where TProfile : IProfile, allows ref struct
    {
        var df = profile.Studies - profile.Columns;
        var tail = (100 - level) / 200;
        var atZero = profile.At(0);
        var within = df / atZero.TraceP;
        var (low, lowFound) = GeneralisedQ.Root(profile, ChiSquare.FromUpper(tail, df));
        var least = ChiSquare.Quantile(tail, df);
        var (high, highFound) = GeneralisedQ.Root(profile, least);
        return new(new(low * squaredUnit, high * squaredUnit), new(Heterogeneity.Share(low, within), Heterogeneity.Share(high, within)),
            new(1 + (low / within), 1 + (high / within)), atZero.Q < least, lowFound && highFound);
    }
}
