using Assay.Statistics;
using Assay.Statistics.Reported;

namespace Assay.Audit.Derivation;

/// <summary>Rules that make an effect size from two shares of people, with the interval that counts or P allow.</summary>
public abstract class ContrastRule(string id, string name) : SheetRule(id, name)
{
    internal sealed override IEnumerable<Remark> Check(Sheet sheet)
    {
        foreach (var contrast in sheet.Contrasts)
            if (Shares.Are(sheet, contrast) && contrast.One.Value.Value != contrast.Two.Value.Value && Derive(sheet, contrast) is { } remark)
                yield return remark;
    }

    internal abstract Remark? Derive(Sheet sheet, Contrast contrast);

    /// <summary>Whether the abstract itself gives an effect with its interval for this comparison.</summary>
    private protected static bool IsReported(Sheet sheet, Contrast contrast) => sheet.Study.Comparisons.Any(c => c.Interval is not null
        && ((contrast.Outcome is not null && c.Outcome == contrast.Outcome.Id)
            || sheet.SentenceAt(c.At.Start) == sheet.SentenceAt(contrast.Comparison.At.Start)));

    /// <summary>The effect over the interval that P stands for; a P printed as a bound gives the widest interval it allows.</summary>
    private protected static (Effect Exact, string Assumption)? FromP(Contrast contrast, double estimate, bool isRatio)
    {
        if (contrast.P is not { Op: "=" or "<" or "<=", Value.Value: > 0 and < 1 } p || estimate == (isRatio ? 1 : 0)) return null;
        var note = p.Op == "="
            ? "interval from P (Altman and Bland 2011, exact quantile)"
            : $"P is a bound: the interval is the widest that P {p.Op} {p.Value.Value:0.####} allows";
        return (IntervalFromP.Exact(estimate, p.Value.Value, isRatio), note);
    }

    /// <summary>Words before an interval that P only bounds.</summary>
    private protected static string Bound(Contrast contrast, string from) =>
        contrast.P is { Op: not "=" } && from.EndsWith('P') ? "no wider than " : "";

    private protected Remark Derived(Sheet sheet, Contrast contrast, string message, Recomputed recomputed, params string[] assumptions) =>
        Say(sheet, Severity.Info, Finding.Derived, message, contrast.Spans) with
        {
            Reported = $"{contrast.One.Value.Raw} vs {contrast.Two.Value.Raw}",
            Recomputed = recomputed,
            Assumptions = [.. assumptions],
        };
}
