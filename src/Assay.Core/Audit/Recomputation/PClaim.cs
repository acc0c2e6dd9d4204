using Assay.Reading;
using Assay.Statistics;

namespace Assay.Audit.Recomputation;

/// <summary>What a printed P claims, and whether recomputed ones bear it out.</summary>
internal sealed record PClaim(PValue P)
{
    private const double Alpha = 0.05;

    public string Words => $"P {P.Op} {P.Value.Value:0.######}";

    /// <summary>True for a claim of significance at 5 %, false for its opposite, null where the bound says neither.</summary>
    public bool? IsSignificant => P.Op switch
    {
        "=" => P.Value.Value < Alpha,
        "<" or "<=" => P.Value.Value <= Alpha ? true : null,
        ">" or ">=" => P.Value.Value >= Alpha ? false : null,
        _ => null,
    };

    public bool IsUsable => P.Value.Value is > 0 and <= 1 && P.Op is "=" or "<" or "<=" or ">" or ">=";

    /// <summary>OK, OK if truncated, does not recompute, or lies wholly on the other side of 5 %.</summary>
    public Finding Judge(Interval recomputed)
    {
        var printed = Printed.Of(P.Value.Value, P.Value.Raw);
        var meets = P.Op switch
        {
            "=" => printed.Rounding.Meets(recomputed),
            "<" => recomputed.Low < P.Value.Value,
            "<=" => recomputed.Low <= P.Value.Value,
            ">" => recomputed.High > P.Value.Value,
            _ => recomputed.High >= P.Value.Value,
        };
        if (meets) return Finding.Ok;
        if (P.Op == "=" && printed.Truncation.Meets(recomputed)) return Finding.OkTrunc;
        return IsSignificant switch
        {
            true when recomputed.Low >= Alpha => Finding.DecisionError,
            false when recomputed.High < Alpha => Finding.DecisionError,
            _ => Finding.Mismatch,
        };
    }
}
