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

    /// <summary>The paper at its publisher, or null where it has no DOI.</summary>
    public static string? Doi(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        // A DOI is text from a source: everything but the slash is escaped, so that it cannot leave the path.
        return article.Doi is { Length: > 0 } doi && doi.StartsWith("10.", StringComparison.Ordinal)
            ? "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)
            : null;
    }
}
