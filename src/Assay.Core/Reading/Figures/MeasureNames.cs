using Assay.Language;

namespace Assay.Reading.Figures;

/// <summary>Names of effect measures as abstracts write them.</summary>
internal static class MeasureNames
{
    /// <summary>The ratio measure named by the word at token <paramref name="k"/> (its last word), or null.</summary>
    public static string? At(Wording words, int k) => words.Span(k) switch
    {
        "HR" or "HRs" or "aHR" or "AHR" or "HRadj" or "cHR" or "uHR" => "HR",
        "OR" or "ORs" or "aOR" or "AOR" or "ORadj" or "cOR" or "uOR" or "aORs" => "OR",
        "RR" or "RRs" or "aRR" or "ARR" or "RRadj" or "PR" or "aPR" or "APR" => "RR",
        "IRR" or "IRRs" or "aIRR" or "RaR" => "IRR",
        "SHR" or "sHR" or "SHRs" or "sdHR" or "csHR" => "SHR",
        var span when span.Equals("ratio", StringComparison.OrdinalIgnoreCase) || span.Equals("ratios", StringComparison.OrdinalIgnoreCase) => Ratio(words, k),
        var span when (span.Equals("risk", StringComparison.OrdinalIgnoreCase) || span.Equals("risks", StringComparison.OrdinalIgnoreCase)) && words.Is(k - 1, "relative") => "RR",
        var span => Dressed(span),
    };

    // aHR, HRadj, subHR, ORa, HRR: at most three letters before or behind the name; "FOR" and "ERROR" are words.
    private static string? Dressed(ReadOnlySpan<char> span)
    {
        if (span.Length is < 3 or > 6) return null;
        foreach (var name in (ReadOnlySpan<string>)["IRR", "SHR", "HR", "OR", "RR"])
        {
            var at = span.IndexOf(name, StringComparison.Ordinal);
            if (at < 0) continue;
            var before = span[..at];
            var behind = span[(at + name.Length)..];
            if (before is not ("" or "a" or "c" or "u" or "m" or "p" or "s" or "w" or "sub" or "adj" or "sd" or "cs" or "un" or "A" or "M" or "P" or "S")) continue;
            if (behind is not ("" or "s" or "a" or "c" or "m" or "u" or "adj" or "mv" or "MH" or "R" or "P" or "a1" or "1" or "2")) continue;
            return before is "sub" or "sd" or "s" && name == "HR" ? "SHR" : name;
        }
        return null;
    }

    private static string? Ratio(Wording words, int k)
    {
        if (words.IsAny(k - 1, "hazard", "hazards"))
            return words.IsAny(k - 2, "subdistribution", "sub-distribution") ? "SHR" : "HR";
        if (words.IsAny(k - 1, "odds")) return "OR";
        if (words.IsAny(k - 1, "risk", "prevalence")) return "RR";
        if (words.IsAny(k - 1, "rate")) return words.IsAny(k - 2, "incidence", "event") ? "IRR" : "RR";
        return words.IsAny(k - 1, "odd", "odds-") ? "OR" : null;
    }

    /// <summary>The difference measure named by the words that end at token <paramref name="k"/>, or null.</summary>
    public static string? Difference(Wording words, int k)
    {
        switch (words.Span(k))
        {
            case "MD" or "WMD": return "MD";
            case "SMD": return "SMD";
            case "ARD" or "RD": return "RD";
            case "RRR": return "RRR";
            case "NNT" or "NNTB": return "NNT";
        }
        if (words.Is(k, "size") && words.Is(k - 1, "effect")) return "SMD";
        if (!words.IsAny(k, "difference", "differences"))
            return words.Is(k, "treat") && words.Is(k - 1, "to") && words.Is(k - 2, "needed") ? "NNT" : null;
        if (words.Is(k - 1, "mean")) return words.IsAny(k - 2, "standardized", "standardised") ? "SMD" : "MD";
        if (words.IsAny(k - 1, "risk", "rate")) return "RD";
        return words.IsAny(k - 1, "group", "groups", "treatment", "adjusted", "between-group", "absolute", "estimated") ? "MD" : null;
    }
}
