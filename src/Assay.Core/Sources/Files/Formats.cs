namespace Assay.Sources.Files;

/// <summary>Which reader takes which kind of file, and what to say of kinds that none takes.</summary>
internal static class Formats
{
    /// <summary>Whether a file of this kind in a folder, which no reader takes, could have been meant as articles: others are passed over in silence.</summary>
    public static bool IsWorthNaming(SourceKind kind) =>
        kind == SourceKind.Html;

    /// <summary>The deliveries of a file of a kind that <see cref="Objection"/> has nothing against.</summary>
    /// <exception cref="SourceFaultException">It cannot be read on.</exception>
    public static IAsyncEnumerable<Delivery> ReadAsync(OpenedSource source, string name, SourceLimits limits, CancellationToken cancellationToken) =>
        source.Kind switch
        {
            SourceKind.Xml => PubMedReader.ReadAsync(source.Content, name, limits, cancellationToken),
            SourceKind.Medline => MedlineReader.ReadAsync(source.Content, name, limits, cancellationToken),
            SourceKind.Ris => RisReader.ReadAsync(source.Content, name, limits, cancellationToken),
            SourceKind.Retractions => RetractionWatchReader.ReadAsync(source.Content, name, limits, cancellationToken),
            _ => JsonlReader.ReadAsync(source.Content, name, limits, cancellationToken),
        };

    /// <summary>Why no reader takes files of this kind, in one sentence; null where one does.</summary>
    public static string? Objection(SourceKind kind, string name) => kind switch
    {
        SourceKind.Xml or SourceKind.JsonLines or SourceKind.Medline or SourceKind.Ris or SourceKind.Retractions => null,
        SourceKind.Empty => $"{name} is empty: give a file that holds articles.",
        SourceKind.Html => $"{name} is an HTML page, not PubMed XML: save the record in PubMed's format 'PubMed XML' or fetch it with efetch.",
        SourceKind.JsonList => $"{name} is one JSON list, not JSON lines: write each article on a line of its own (jq -c '.[]').",
        SourceKind.Archive => $"{name} is an archive or a compression other than plain gzip: unpack it first.",
        SourceKind.Binary => $"{name} is not text: give PubMed XML, MEDLINE, RIS or JSON lines, plain or gzipped.",
        _ => $"{name} is plain text, none of the formats articles come in: give PubMed XML, MEDLINE, RIS or JSON lines, plain or gzipped.",
    };
}
