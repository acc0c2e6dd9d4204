using Assay.Reading;
using Assay.Records;
using Assay.Statistics;
using Assay.Statistics.Proportions;
using Assay.Statistics.Tables;

namespace Assay.Audit;

/// <summary>Two arms' values of one outcome, and the comparison that holds them against each other.</summary>
internal sealed record Contrast(Comparison Comparison, ArmResult One, ArmResult Two, Measured? Outcome, int? N1, int? N2)
{
    public PValue? P => Comparison.P;

    /// <summary>P as printed, or null where it is not given as an equality.</summary>
    public Printed? ExactP => P is { Op: "=", Value.Value: > 0 and < 1 } p ? Printed.Of(p.Value.Value, p.Value.Raw) : null;

    /// <summary>What is compared, for a reader.</summary>
    public string Name => Outcome?.Name ?? "the outcome";

    public bool IsPercent => One.Unit == "%" && Two.Unit == "%";

    public Printed Percent1 => Printed.Of(One.Value.Value, One.Value.Raw);

    public Printed Percent2 => Printed.Of(Two.Value.Value, Two.Value.Raw);

    public IEnumerable<Passage> Spans
    {
        get
        {
            if (One.Value.At is { } one) yield return one;
            if (Two.Value.At is { } two) yield return two;
            if (P?.Value.At is { } p) yield return p;
        }
    }

    /// <summary>Counts where they are reported, or where percentage and arm size leave one count only.</summary>
    public TwoByTwo? Table
    {
        get
        {
            if (Count(One, N1) is not var (a, n1) || Count(Two, N2) is not var (c, n2)) return null;
            return a >= 0 && a <= n1 && c >= 0 && c <= n2 ? new(a, n1, c, n2) : null;
        }
    }

    /// <summary>Whether both counts are printed, not worked out from percentages.</summary>
    public bool IsCounted => One.Count is not null && Two.Count is not null;

    private static (int, int)? Count(ArmResult result, int? n)
    {
        if (n is not { } people || people < 1) return null;
        if (result.Count is { } count) return (count, people);
        if (result.Unit != "%") return null;
        var grim = Grim.OfPercent(Printed.Of(result.Value.Value, result.Value.Raw), people);
        return grim.IsUnique ? ((int)grim.First, people) : null;
    }
}
