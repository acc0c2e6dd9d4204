using Assay.Records;

namespace Assay.Publication;

/// <summary>Where a paper can be read at its source.</summary>
public static class PaperLinks
{
    /// <summary>The record's page at PubMed, or null where it is not PubMed's.</summary>
    public static string? PubMed(SourceId id) =>
        id.Scheme == SourceId.PubMed && id.Value.Length is > 0 and < 12 && id.Value.All(char.IsAsciiDigit)
            ? $"https://pubmed.ncbi.nlm.nih.gov/{id.Value}/"
            : null;

    /// <summary>The trial's record at ClinicalTrials.gov, or null where it is not one of its.</summary>
    public static string? Registry(SourceId id) =>
        id.Scheme == "clinicaltrials" && id.Value.Length == 11 && id.Value.StartsWith("NCT", StringComparison.Ordinal) && id.Value.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"https://clinicaltrials.gov/study/{id.Value}"
            : null;

    /// <summary>The paper at its publisher, or null where it has no DOI.</summary>
    public static string? Doi(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Doi(article.Doi);
    }

    /// <summary>What a DOI names at its publisher, or null where it is none.</summary>
    public static string? Doi(string? text) =>
        // A DOI is text from a source: everything but the slash is escaped, so that it cannot leave the path.
        text is { Length: > 0 } doi && doi.StartsWith("10.", StringComparison.Ordinal)
            ? "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)
            : null;
}
