using Assay.Statistics.Tables;

namespace Assay.Audit.Derivation;

/// <summary>Number needed to treat, always with its interval, control risk and time point.</summary>
public sealed class DerivedNumberNeeded() : ContrastRule("DERIVED_NNT", "DERIVED_NNT")
{
    internal override Remark? Derive(Sheet sheet, Contrast contrast)
    {
        if (DifferenceOf.Contrast(contrast) is not { Estimate: not 0 } difference || Shares.IsGood(sheet, contrast) is not { } good) return null;
        var needed = NumberNeeded.Of(difference.Estimate, difference.Interval, good);
        var time = (contrast.One.Timepoint ?? contrast.Comparison.Timepoint) is { } at
            ? $"at {Wordings.Short(at.Value)} {at.Unit}s"
            : "time point not stated";
        var message = $"Number needed to treat for {contrast.Name}: {needed}, at a control risk of {contrast.Two.Value.Raw} ({time}), {difference.From}.";
        return Derived(sheet, contrast, message, new(needed.Range?.Low, needed.Range?.High, needed.Point, needed.IsBenefit ? "NNTB" : "NNTH"),
            difference.Assumption, "interval by Altman (1998)") with
        {
            Inputs = Inputs(("percent1", contrast.One.Value.Value), ("percent2", contrast.Two.Value.Value)),
        };
    }
}
