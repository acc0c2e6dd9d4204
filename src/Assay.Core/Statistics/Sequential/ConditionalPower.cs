using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Sequential;

/// <summary>Chance of a significant end, seen from the middle of a trial.</summary>
/// <param name="Null">If there is no effect from now on.</param>
/// <param name="Trend">If the effect is the one seen so far.</param>
/// <param name="Design">If the effect is the one planned for.</param>
public readonly record struct ConditionalPower(double Null, double Trend, double Design)
{
    /// <summary>Conditional power at an interim z.</summary>
    /// <param name="z">z so far; positive is benefit.</param>
    /// <param name="information">Share of the information so far, between 0 and 1.</param>
    /// <param name="critical">z that is needed at the end.</param>
    /// <param name="drift">Expected z at the end, as planned.</param>
    /// <exception cref="ImpossiblePlanException">A value is out of range.</exception>
    /// <remarks>Lan and Wittes (1988), doi:10.2307/2531870: the B-value z√t and its drift over what is left.</remarks>
    public static ConditionalPower At(double z, double information, double critical, double drift)
    {
        Admit.Finite(z, nameof(z));
        Admit.Probability(information, nameof(information));
        Admit.Finite(critical, nameof(critical));
        Admit.Finite(drift, nameof(drift));
        var (value, left) = (z * Math.Sqrt(information), 1 - information);
        double Under(double slope) => Normal.Lower((value + (slope * left) - critical) / Math.Sqrt(left));
        return new(Under(0), Under(z / Math.Sqrt(information)), Under(drift));
    }
}
