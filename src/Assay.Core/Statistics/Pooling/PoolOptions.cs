using Assay.Statistics.Effects;

namespace Assay.Statistics.Pooling;

/// <summary>What is pooled and how.</summary>
/// <param name="Measure">On which effect studies are compared.</param>
/// <param name="Method">How they are put together.</param>
/// <param name="Zero">What is done about empty cells.</param>
/// <param name="HartungKnapp">Whether the pool is tested by Hartung and Knapp's method.</param>
/// <param name="AdHoc">Whether its factor is kept from falling below 1.</param>
/// <param name="Level">Confidence level in percent.</param>
/// <param name="Subgroup">What the groups are called, or null where there are none.</param>
public sealed record PoolOptions(Measure Measure, PoolMethod Method, ZeroCells Zero, bool HartungKnapp = false, bool AdHoc = false,
    double Level = 95, string? Subgroup = null)
{
    /// <summary>The estimator of what always needs one (Egger's test, trim and fill): that of the method, or a fixed effect.</summary>
    public Estimator Estimator => Method is PoolMethod.Inverse(var estimator) ? estimator : Estimator.FixedEffect;

    /// <summary>What is done about empty cells unless told: ratios leave double zeros out, differences keep them.</summary>
    /// <param name="measure">The measure.</param>
    /// <remarks>Cochrane Handbook 6.4 (2019), 10.4.4.2.</remarks>
    public static ZeroCells UsualZero(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Code is "RD" or "IRD" ? ZeroCells.Keep : ZeroCells.LeaveOut;
    }

    /// <summary>Why these do not go together, one sentence, or null where they do.</summary>
    /// <remarks>Mantel and Haenszel (1959) and Yusuf and others (1985) pool counts; Knapp and Hartung (2003) need weights.</remarks>
    public string? Conflict() => Method switch
    {
        PoolMethod.MantelHaenszel when Measure.Code is not ("OR" or "RR" or "RD" or "IRR") => $"Mantel-Haenszel pools OR, RR, RD and IRR, not {Measure.Code}; choose another --method.",
        PoolMethod.Peto when Measure.Code is not ("PETO" or "OR") => $"Peto's method pools PETO (or OR), not {Measure.Code}; choose another --method.",
        PoolMethod.Inverse => null,
        _ when HartungKnapp => "Hartung and Knapp's test goes with inverse-variance methods (DL, REML, ..), not with MH or PETO.",
        _ => null,
    };
}
