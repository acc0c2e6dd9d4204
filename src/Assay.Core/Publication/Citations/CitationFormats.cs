using System.Collections.Immutable;

namespace Assay.Publication.Citations;

/// <summary>The formats articles leave in, by the names the command line gives them.</summary>
public static class CitationFormats
{
    /// <summary>The names, in the contract's order.</summary>
    public static ImmutableArray<string> Names { get; } = ["jsonl", "tsv", "ris", "bibtex", "csl-json", "nbib", "csv"];

    /// <summary>A new writer of the format named.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static CitationWriter Writer(string name) => name switch
    {
        "jsonl" => new ArticleLines(),
        "tsv" => new TabbedLines(),
        "ris" => new RisCitations(),
        "bibtex" => new BibtexCitations(),
        "csl-json" => new CslCitations(),
        "nbib" => new MedlineCitations(),
        "csv" => new CitationRows(),
        _ => throw new ArgumentException($"'{name}' is no citation format; the formats are {string.Join(", ", Names)}.", nameof(name)),
    };
}
