using Assay.Statistics;
using Assay.Statistics.Tables;

namespace Assay.Audit.Derivation;

/// <summary>Survival turned into deaths: a ratio of survivals and a ratio of deaths are different sizes of the same result.</summary>
public sealed class DerivedDeathRatio() : ContrastRule("DERIVED_DEATH_RR", "DERIVED_DEATH_RR")
{
    internal override Remark? Derive(Sheet sheet, Contrast contrast)
    {
        if (!Shares.AreSurvival(sheet, contrast) || IsReported(sheet, contrast)) return null;
        var (dead1, dead2) = (100 - contrast.One.Value.Value, 100 - contrast.Two.Value.Value);
        if (contrast.Table is { } table && RiskRatio.Of(table.Complement) is { } counted)
            return Word(sheet, contrast, counted, "Wald interval on the log scale");
        if (dead1 <= 0 || dead2 <= 0 || FromP(contrast, dead1 / dead2, isRatio: true) is not var (effect, assumption)) return null;
        return Word(sheet, contrast, effect, assumption);
    }

    private Remark Word(Sheet sheet, Contrast contrast, Effect effect, string assumption)
    {
        var (dead1, dead2) = (100 - contrast.One.Value.Value, 100 - contrast.Two.Value.Value);
        return Derived(sheet, contrast,
            $"Deaths implied: {Wordings.Short(dead1)}% against {Wordings.Short(dead2)}%; risk ratio of death {Wordings.Hundredth(effect.Estimate)} "
            + $"(95% interval {Wordings.Hundredth(effect.Interval.Low)} to {Wordings.Hundredth(effect.Interval.High)}), "
            + $"a relative reduction of {Wordings.Tenth(100 * (1 - effect.Estimate))}%.",
            new(effect.Interval.Low, effect.Interval.High, effect.Estimate, ""), assumption, "those who did not survive died") with
        {
            Inputs = Inputs(("deaths1", dead1), ("deaths2", dead2), ("relativeReduction", 100 * (1 - effect.Estimate))),
        };
    }
}
