using System.Collections.Immutable;
using Assay.Statistics.Distributions;
using Assay.Statistics.Planning;

namespace Assay.Statistics.Sequential;

/// <summary>A sequential trial: its boundaries, what it needs, and where it is expected to stop.</summary>
/// <param name="Boundaries">For benefit.</param>
/// <param name="Goal">Power at the end.</param>
/// <param name="Drift">Expected z at full information.</param>
/// <param name="Looks">One for each look.</param>
/// <param name="ExpectedNull">Expected share of this trial's information if there is no effect.</param>
/// <param name="ExpectedEffect">Expected share of this trial's information under the effect planned for.</param>
public sealed record SequentialDesign(Boundaries Boundaries, double Goal, double Drift, ImmutableArray<Look> Looks, double ExpectedNull, double ExpectedEffect)
{
    /// <summary>Information at the end, over that of a trial of one look with this power.</summary>
    public double Inflation => Square(Drift / (Normal.Quantile(Goal) - Normal.Quantile(Boundaries.Alpha)));

    /// <summary>Expected information under the effect planned for, over that of a trial of one look.</summary>
    public double ExpectedRatioEffect => Inflation * ExpectedEffect;

    /// <summary>Expected information if there is no effect, over that of a trial of one look.</summary>
    public double ExpectedRatioNull => Inflation * ExpectedNull;

    /// <summary>The design that reaches a power.</summary>
    /// <param name="boundaries">For benefit.</param>
    /// <param name="power">Between alpha and 1.</param>
    /// <param name="futility">Rule that spends 1 − power on stopping as futile; null for none. Non-binding: the upper boundary holds though it be ignored.</param>
    /// <exception cref="ImpossiblePlanException">The power is out of range, or futility is asked beside a symmetric lower boundary.</exception>
    /// <remarks>Jennison and Turnbull (2000), ch. 19; futility by beta spending: Pampallona, Tsiatis and Kim (2001), doi:10.1177/009286150103500408, non-binding as in
    /// gsDesign's test.type 4: power counts trials that stop when they may.</remarks>
    public static SequentialDesign Of(Boundaries boundaries, double power, Spending? futility = null)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        Admit.Power(power, new Threshold(boundaries.Alpha, 1));
        if (futility is not null && boundaries.Symmetric) throw new ImpossiblePlanException(nameof(futility), "goes with a one-sided design only: its lower boundary is the futile one");
        var fixedDrift = Normal.Quantile(power) - Normal.Quantile(boundaries.Alpha);
        var drift = Root.Between(d => Missed(boundaries, power, futility, d), 0.9 * fixedDrift, fixedDrift * 2.5);
        return At(boundaries, power, futility, drift);
    }

    /// <summary>What boundaries do under a drift of one's own.</summary>
    /// <param name="boundaries">For benefit.</param>
    /// <param name="drift">Expected z at full information.</param>
    /// <returns>Chance of stopping for benefit by each look; the last is the power.</returns>
    /// <exception cref="ImpossiblePlanException">The drift is not between −3 and 7.</exception>
    /// <remarks>Armitage, McPherson and Rowe (1969), doi:10.2307/2343787.</remarks>
    public static ImmutableArray<double> PowerAt(Boundaries boundaries, double drift)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        if (drift is not (>= -3 and <= 7)) throw new ImpossiblePlanException(nameof(drift), $"lies between -3 and 7, not at {Admit.Text(drift)}");
        var total = 0.0;
        return [.. Course.Run(boundaries, None(boundaries), drift).Select(step => total += step.Upper)];
    }

    // Power still missing at a drift: above zero where the drift is too small.
    private static double Missed(Boundaries boundaries, double power, Spending? futility, double drift)
    {
        var bounds = futility is null ? None(boundaries) : Course.Futility(boundaries, futility, 1 - power, drift);
        return power - Course.Run(boundaries, bounds, drift).Sum(step => step.Upper);
    }

    private static SequentialDesign At(Boundaries boundaries, double power, Spending? futility, double drift)
    {
        var bounds = futility is null ? None(boundaries) : Course.Futility(boundaries, futility, 1 - power, drift);
        var (atNull, atEffect) = (Course.Run(boundaries, bounds, 0), Course.Run(boundaries, bounds, drift));
        var nominal = boundaries.NominalP;
        var sum = 0.0;
        var looks = boundaries.Information.Select((share, i) => new Look(share, Number(boundaries.Z[i]), futility is null ? null : Number(bounds[i]), nominal[i], boundaries.Spent[i],
            futility?.Spent(1 - power, share), sum += atEffect[i].Upper, atNull[i], atEffect[i])).ToImmutableArray();
        return new(boundaries, power, drift, looks, Expected(boundaries, atNull), Expected(boundaries, atEffect));
    }

    private static double Expected(Boundaries boundaries, ImmutableArray<Stopping> course)
    {
        var (share, left) = (0.0, 1.0);
        for (var i = 0; i < course.Length - 1; i++)
        {
            var stopped = course[i].Upper + course[i].Lower;
            share += boundaries.Information[i] * stopped;
            left -= stopped;
        }
        return share + left;
    }

    private static ImmutableArray<double> None(Boundaries boundaries) =>
        [.. boundaries.Z.Select(z => boundaries.Symmetric ? -z : double.NegativeInfinity)];

    private static double? Number(double value) => double.IsFinite(value) ? value : null;

    private static double Square(double x) => x * x;
}
