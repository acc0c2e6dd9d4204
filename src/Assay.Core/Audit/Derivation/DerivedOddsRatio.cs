using Assay.Statistics;
using Assay.Statistics.Tables;

namespace Assay.Audit.Derivation;

/// <summary>Odds ratio of two shares of people.</summary>
public sealed class DerivedOddsRatio() : ContrastRule("DERIVED_OR", "DERIVED_OR")
{
    internal override Remark? Derive(Sheet sheet, Contrast contrast)
    {
        if (IsReported(sheet, contrast)) return null;
        if (contrast.Table is { } table && OddsRatio.Of(table) is { } counted)
            return Word(sheet, contrast, counted, $"from {table.A}/{table.N1} and {table.C}/{table.N2}", "Woolf interval on the log scale");
        var (p1, p2) = (contrast.One.Value.Value / 100, contrast.Two.Value.Value / 100);
        if (p1 is <= 0 or >= 1 || p2 is <= 0 or >= 1) return null;
        if (FromP(contrast, p1 * (1 - p2) / (p2 * (1 - p1)), isRatio: true) is not var (effect, assumption)) return null;
        return Word(sheet, contrast, effect, "from the two percentages and P", assumption);
    }

    private Remark Word(Sheet sheet, Contrast contrast, Effect effect, string from, string assumption) => Derived(sheet, contrast,
        $"Odds ratio for {contrast.Name}: {Wordings.Hundredth(effect.Estimate)} (95% interval {Bound(contrast, from)}{Wordings.Hundredth(effect.Interval.Low)} to {Wordings.Hundredth(effect.Interval.High)}), {from}.",
        new(effect.Interval.Low, effect.Interval.High, effect.Estimate, ""), assumption) with
    {
        Inputs = Inputs(("percent1", contrast.One.Value.Value), ("percent2", contrast.Two.Value.Value), ("seLog", effect.StandardError)),
    };
}
