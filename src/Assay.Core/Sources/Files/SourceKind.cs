namespace Assay.Sources.Files;

/// <summary>What a file is, told by its first bytes and never by its name.</summary>
internal enum SourceKind
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>XML of some sort.</summary>
    Xml,

    /// <summary>Objects of JSON, one a line.</summary>
    JsonLines,

    /// <summary>A JSON list.</summary>
    JsonList,

    /// <summary>MEDLINE tags, as PubMed's <c>nbib</c> files have.</summary>
    Medline,

    /// <summary>RIS tags.</summary>
    Ris,

    /// <summary>Retraction Watch's comma-separated values.</summary>
    Retractions,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Text that is none of these.</summary>
    PlainText,

    /// <summary>A zip archive, or a compression other than gzip.</summary>
    Archive,

    /// <summary>Not text.</summary>
    Binary,
}
