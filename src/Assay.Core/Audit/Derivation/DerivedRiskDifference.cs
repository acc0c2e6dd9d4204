using Assay.Statistics;
using Assay.Statistics.Proportions;

namespace Assay.Audit.Derivation;

/// <summary>Risk difference of two shares of people, in percentage points.</summary>
public sealed class DerivedRiskDifference() : ContrastRule("DERIVED_RD", "DERIVED_RD")
{
    internal override Remark? Derive(Sheet sheet, Contrast contrast)
    {
        if (DifferenceOf.Contrast(contrast) is not { } difference) return null;
        var (low, high) = (100 * difference.Interval.Low, 100 * difference.Interval.High);
        var approximate = difference.AltmanBland is { } ab
            ? $"; by Altman and Bland's approximation {Wordings.Hundredth(100 * ab.Low)} to {Wordings.Hundredth(100 * ab.High)}"
            : "";
        var message = $"Difference in {contrast.Name}: {Wordings.Short(100 * difference.Estimate)} percentage points "
            + $"(95% interval {(difference.IsBound ? "no wider than " : "")}{Wordings.Hundredth(low)} to {Wordings.Hundredth(high)}{approximate}), {difference.From}.";
        var inputs = Inputs(("percent1", contrast.One.Value.Value), ("percent2", contrast.Two.Value.Value),
            ("cohenH", ArcsineDifference.CohenH(contrast.One.Value.Value / 100, contrast.Two.Value.Value / 100)));
        if (difference.AltmanBland is { } interval)
            inputs = inputs.Add("altmanBlandLow", 100 * interval.Low).Add("altmanBlandHigh", 100 * interval.High);
        return Derived(sheet, contrast, message, new(low, high, 100 * difference.Estimate, "pp"), difference.Assumption) with { Inputs = inputs };
    }
}
