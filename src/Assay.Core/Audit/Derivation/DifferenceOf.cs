using Assay.Statistics;
using Assay.Statistics.Reported;
using Assay.Statistics.Tables;

namespace Assay.Audit.Derivation;

/// <summary>Risk difference of a contrast as a proportion, with the best interval that can be had.</summary>
internal sealed record DifferenceOf(double Estimate, Interval Interval, Interval? AltmanBland, string From, string Assumption, bool IsBound = false)
{
    public static DifferenceOf? Contrast(Contrast contrast)
    {
        if (contrast.Table is { } table)
        {
            var counted = RiskDifference.Newcombe(table);
            return new(counted.Estimate, counted.Interval, null, $"from {table.A}/{table.N1} and {table.C}/{table.N2}",
                "Newcombe (1998) method 10");
        }
        if (contrast.P is not { Op: "=" or "<" or "<=", Value.Value: > 0 and < 1 } p) return null;
        var difference = (contrast.One.Value.Value - contrast.Two.Value.Value) / 100;
        var interval = IntervalFromP.Exact(difference, p.Value.Value, isRatio: false).Interval;
        // Past 100 percentage points the normal approximation has nothing to say.
        if (interval.Low < -1 || interval.High > 1) return null;
        return new(difference, interval,
            IntervalFromP.AltmanBland(difference, p.Value.Value, isRatio: false).Interval,
            "from the two percentages and P",
            p.Op == "=" ? "interval from P (Altman and Bland 2011)" : $"P is a bound: the interval is the widest that P {p.Op} {p.Value.Value:0.####} allows", p.Op != "=");
    }
}
