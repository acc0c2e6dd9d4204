using System.Text.RegularExpressions;

namespace Assay.Verification;

/// <summary>Turns of phrase that only verification looks for.</summary>
internal static partial class Patterns
{
    /// <summary>A P value above 0.05 (P = 0.09, P &gt; 0.05, P = .20), or "NS".</summary>
    [GeneratedRegex(@"\b[Pp](?:[- ]value)?\s?(?:=|>|≥)\s?(?:0?[.·](?:0[6-9]|05[1-9]|[1-9])|1\.0)|\bNS\b", RegexOptions.CultureInvariant)]
    public static partial Regex NotSmall();
}
