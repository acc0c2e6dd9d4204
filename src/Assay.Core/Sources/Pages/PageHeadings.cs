using System.Collections.Frozen;

namespace Assay.Sources.Pages;

/// <summary>The headings digest pages use, and the category NLM would give each.</summary>
internal static class PageHeadings
{
    /// <summary>The label of the part that stands before the first heading.</summary>
    public const string Summary = "SUMMARY";

    private static readonly FrozenDictionary<string, string?> Known = new Dictionary<string, string?>
    {
        [Summary] = null,
        ["OVERVIEW"] = null,
        ["TL;DR"] = null,
        ["TLDR"] = null,
        ["ABSTRACT"] = null,
        ["AT A GLANCE"] = null,
        ["BACKGROUND"] = "BACKGROUND",
        ["INTRODUCTION"] = "BACKGROUND",
        ["CONTEXT"] = "BACKGROUND",
        ["RATIONALE"] = "BACKGROUND",
        ["OBJECTIVE"] = "OBJECTIVE",
        ["OBJECTIVES"] = "OBJECTIVE",
        ["AIM"] = "OBJECTIVE",
        ["AIMS"] = "OBJECTIVE",
        ["PURPOSE"] = "OBJECTIVE",
        ["METHODS"] = "METHODS",
        ["METHOD"] = "METHODS",
        ["STUDY DESIGN"] = "METHODS",
        ["DESIGN"] = "METHODS",
        ["APPROACH"] = "METHODS",
        ["HOW THE STUDY WAS DONE"] = "METHODS",
        ["WHAT THEY DID"] = "METHODS",
        ["STUDY DETAILS"] = "METHODS",
        ["MATERIALS AND METHODS"] = "METHODS",
        ["RESULTS"] = "RESULTS",
        ["RESULT"] = "RESULTS",
        ["FINDINGS"] = "RESULTS",
        ["KEY FINDINGS"] = "RESULTS",
        ["MAIN FINDINGS"] = "RESULTS",
        ["KEY RESULTS"] = "RESULTS",
        ["MAIN RESULTS"] = "RESULTS",
        ["WHAT THEY FOUND"] = "RESULTS",
        ["OUTCOMES"] = "RESULTS",
        ["CONCLUSION"] = "CONCLUSIONS",
        ["CONCLUSIONS"] = "CONCLUSIONS",
        ["WHY IT MATTERS"] = "CONCLUSIONS",
        ["WHY THIS MATTERS"] = "CONCLUSIONS",
        ["SIGNIFICANCE"] = "CONCLUSIONS",
        ["IMPLICATIONS"] = "CONCLUSIONS",
        ["CLINICAL IMPLICATIONS"] = "CONCLUSIONS",
        ["CLINICAL RELEVANCE"] = "CONCLUSIONS",
        ["CLINICAL SIGNIFICANCE"] = "CONCLUSIONS",
        ["WHAT IT MEANS"] = "CONCLUSIONS",
        ["WHAT THIS MEANS"] = "CONCLUSIONS",
        ["BOTTOM LINE"] = "CONCLUSIONS",
        ["THE BOTTOM LINE"] = "CONCLUSIONS",
        ["TAKEAWAY"] = "CONCLUSIONS",
        ["TAKEAWAYS"] = "CONCLUSIONS",
        ["KEY TAKEAWAYS"] = "CONCLUSIONS",
        ["INTERPRETATION"] = "CONCLUSIONS",
        ["DISCUSSION"] = "CONCLUSIONS",
        ["LIMITATIONS"] = null,
        ["CAVEATS"] = null,
        ["SAFETY"] = "RESULTS",
        ["ADVERSE EVENTS"] = "RESULTS",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a line, stripped of its marks, is a heading such pages use.</summary>
    public static bool IsKnown(string words) => Known.ContainsKey(words.ToUpperInvariant());

    /// <summary>NLM's category for a heading, or null.</summary>
    public static string? CategoryOf(string words) => Known.GetValueOrDefault(words.ToUpperInvariant());

    /// <summary>Whether the part under the heading is the summary.</summary>
    public static bool IsSummary(string words) => words.ToUpperInvariant() is Summary or "OVERVIEW" or "TL;DR" or "TLDR" or "AT A GLANCE";
}
