using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Assay.Records;

/// <summary>One article as its source described it, never as we interpret it. Immutable, versioned.</summary>
public sealed record Article
{
    /// <summary>The record's name in its source.</summary>
    public required SourceId Id { get; init; }

    /// <summary>The source's version of the record, from 1 (PubMed: <c>PMID/@Version</c>).</summary>
    public int Version { get; init; } = 1;

    /// <summary>The title, inline markup flattened as in <see cref="Text"/>; empty where the source has none.</summary>
    public required string Title { get; init; }

    /// <summary>The title in the language of publication, where that is not English.</summary>
    public string? VernacularTitle { get; init; }

    /// <summary>
    /// The abstract: its sections' texts joined by a line feed, without labels. Empty where there is no abstract.
    /// Every <see cref="Passage"/> is a range of this string.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The abstract's sections in order; together they cover <see cref="Text"/> but for the line feeds.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Abstracts in other languages or for other readers (plain language summaries).</summary>
    public ImmutableArray<OtherAbstract> OtherAbstracts { get; init; } = [];

    /// <summary>Journal, or the book's title for a book article.</summary>
    public Journal? Journal { get; init; }

    /// <summary>Date of the issue.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Date of electronic publication.</summary>
    public PartialDate? ArticleDate { get; init; }

    /// <summary>Date the source last revised the record. Not reliable in PubMed's bulk files.</summary>
    public PartialDate? Revised { get; init; }

    /// <summary>Page range as printed.</summary>
    public string? Pages { get; init; }

    /// <summary>Digital object identifier, without a resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed Central id, with its <c>PMC</c>.</summary>
    public string? PmcId { get; init; }

    /// <summary>Publisher item identifier.</summary>
    public string? Pii { get; init; }

    /// <summary>Authors in order; collective names included.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>Languages as ISO 639-2 codes, as PubMed gives them.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>NLM publication types.</summary>
    public ImmutableArray<string> PublicationTypes { get; init; } = [];

    /// <summary>MeSH headings.</summary>
    public ImmutableArray<MeshHeading> Mesh { get; init; } = [];

    /// <summary>Names of substances.</summary>
    public ImmutableArray<string> Chemicals { get; init; } = [];

    /// <summary>Authors' keywords.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Grants acknowledged.</summary>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>Errata, retractions, comments and other links between records.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Registry and accession numbers, by data bank (<c>ClinicalTrials.gov</c>).</summary>
    public ImmutableArray<DataBank> DataBanks { get; init; } = [];

    /// <summary>PubMed's indexing status (<c>MEDLINE</c>, <c>Publisher</c>, ..); null where the source has none.</summary>
    public string? Status { get; init; }

    /// <summary>How MeSH headings were assigned (<c>Automated</c>, <c>Curated</c>); null for wholly by hand.</summary>
    public string? IndexingMethod { get; init; }

    /// <summary>Copyright line of the abstract.</summary>
    public string? Copyright { get; init; }

    /// <summary>A note a reader must see beside the text: the sample topic's abstracts are worded by us.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether there is an abstract to read.</summary>
    [JsonIgnore]
    public bool HasAbstract => Text.Length > 0;
}
