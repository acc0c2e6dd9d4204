namespace Assay.Statistics.Tables;

/// <summary>Number needed to treat, with the interval that goes through infinity where no effect is possible.</summary>
/// <param name="Benefit">Benefit as a difference of proportions: positive where arm 1 does better.</param>
/// <param name="Interval">Its interval.</param>
public sealed record NumberNeeded(double Benefit, Interval Interval)
{
    /// <summary>1/|difference|; infinite where there is none.</summary>
    public double Point => 1 / Math.Abs(Benefit);

    /// <summary>Whether it is a number needed to benefit (NNTB) rather than to harm (NNTH).</summary>
    public bool IsBenefit => Benefit >= 0;

    /// <summary>Whether the interval runs from benefit over infinity to harm.</summary>
    public bool ThroughInfinity => Interval.Spans(0);

    /// <summary>The end nearest to the larger benefit, or null where the interval holds no benefit.</summary>
    public double? BenefitEnd => Interval.High > 0 ? 1 / Interval.High : null;

    /// <summary>The end nearest to the larger harm, or null where the interval holds no harm.</summary>
    public double? HarmEnd => Interval.Low < 0 ? -1 / Interval.Low : null;

    /// <summary>The interval of the number itself, or null where it goes through infinity.</summary>
    public Interval? Range => ThroughInfinity || Interval.Low == 0 || Interval.High == 0
        ? null
        : Interval.Map(d => 1 / Math.Abs(d));

    /// <summary>Number needed from a difference in the risk of a bad, or a good, event.</summary>
    /// <param name="difference">Risk difference, arm 1 less arm 2, as a proportion.</param>
    /// <param name="interval">Its interval.</param>
    /// <param name="eventIsGood">Whether the event counted is one to be wished for (survival).</param>
    /// <remarks>Altman (1998), doi:10.1136/bmj.317.7168.1309.</remarks>
    public static NumberNeeded Of(double difference, Interval interval, bool eventIsGood) => eventIsGood
        ? new(difference, interval)
        : new(-difference, interval.Negated);

    /// <summary><c>NNTB 142.9 (NNTB 17.4 to ∞ to NNTH 23.0)</c>, one decimal.</summary>
    /// <remarks>Altman (1998), doi:10.1136/bmj.317.7168.1309, whose notation this is.</remarks>
    public override string ToString()
    {
        var label = IsBenefit ? "NNTB" : "NNTH";
        if (Range is { } range) return $"{label} {Point:F1} ({range.Low:F1} to {range.High:F1})";
        var benefit = BenefitEnd is { } b ? $"NNTB {b:F1} to ∞" : "∞";
        var harm = HarmEnd is { } h ? $" to NNTH {h:F1}" : "";
        return $"{label} {Point:F1} ({benefit}{harm})";
    }
}
