using Assay.Statistics;
using Assay.Statistics.Tables;

namespace Assay.Audit.Derivation;

/// <summary>Risk ratio of two shares of people.</summary>
public sealed class DerivedRiskRatio() : ContrastRule("DERIVED_RR", "DERIVED_RR")
{
    internal override Remark? Derive(Sheet sheet, Contrast contrast)
    {
        if (IsReported(sheet, contrast)) return null;
        if (contrast.Table is { } table && RiskRatio.Of(table) is { } counted)
            return Word(sheet, contrast, counted, $"from {table.A}/{table.N1} and {table.C}/{table.N2}", "Wald interval on the log scale");
        var (p1, p2) = (contrast.One.Value.Value, contrast.Two.Value.Value);
        if (p1 == 0 || p2 == 0 || FromP(contrast, p1 / p2, isRatio: true) is not var (effect, assumption)) return null;
        return Word(sheet, contrast, effect, "from the two percentages and P", assumption);
    }

    private Remark Word(Sheet sheet, Contrast contrast, Effect effect, string from, string assumption) => Derived(sheet, contrast,
        $"Risk ratio for {contrast.Name}: {Wordings.Hundredth(effect.Estimate)} (95% interval {Bound(contrast, from)}{Wordings.Hundredth(effect.Interval.Low)} to {Wordings.Hundredth(effect.Interval.High)}), {from}.",
        new(effect.Interval.Low, effect.Interval.High, effect.Estimate, ""), assumption) with
    {
        Inputs = Inputs(("percent1", contrast.One.Value.Value), ("percent2", contrast.Two.Value.Value), ("seLog", effect.StandardError)),
    };
}
