using System.Collections.Immutable;

namespace Assay.Evaluation.Perturbations;

/// <summary>Every operator on one sentence, perturbations first. Omissions, other papers and old editions are made digest by digest.</summary>
public static class Operators
{
    /// <summary>They.</summary>
    public static ImmutableArray<Perturbation> All { get; } =
    [
        new("P01", ["V01"], ValueEdits.Value), new("P02", ["V02"], ValueEdits.Sharper), new("P03", ["V03"], ValueEdits.Unit), new("P05", ["V05"], Swaps.Arms), new("P06", ["V06"], Swaps.Outcomes),
        new("P08", ["V08"], ValueEdits.Time), new("P09", ["V09", "V10"], ValueEdits.Size), new("P10", ["V11"], ValueEdits.Chance), new("P11", ["V12"], ValueEdits.Interval), .. MeaningEdits.All,
        new("P20", ["V21"], Inserts.Design), new("P24", ["V27", "V30"], Inserts.Unsupported), new("P25", ["V28", "V29", "V35"], Inserts.Praise), new("P27", ["V31"], Inserts.Citation), new("P29", ["V34"], Inserts.Derived),
        new("P31", ["V01"], ValueEdits.Together), .. Controls.All,
    ];
}
