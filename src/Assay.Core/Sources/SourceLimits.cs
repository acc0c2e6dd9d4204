using Assay.Records;

namespace Assay.Sources;

/// <summary>How much of a foreign file is believed before it is refused. The defaults hold for PubMed's whole baseline.</summary>
public sealed record SourceLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>Bytes one file may grow to when decompressed. Default 20 GB.</summary>
    public long MaxFileBytes { get; init; } = 20L * 1000 * 1000 * 1000;

    /// <summary>Bytes a compressed file may grow to before <see cref="MaxRatio"/> is looked at. Default 100 MB.</summary>
    public long RatioFreeBytes { get; init; } = 100L * 1000 * 1000;

    /// <summary>Decompressed bytes per compressed byte, beyond <see cref="RatioFreeBytes"/>. Default 1000.</summary>
    public int MaxRatio { get; init; } = 1000;

    /// <summary>UTF-16 code units of text one record may hold; a longer one is refused and the file goes on. Default 4 million: the
    /// longest author lists need about 2 million, and a text of this length can still be read in under 1 GB of memory.</summary>
    public int MaxRecordChars { get; init; } = 4 * 1000 * 1000;

    /// <summary>How much of each article is wanted. Default all; a reader may leave out what is not, and none has to.</summary>
    public ArticleExtent Extent { get; init; } = ArticleExtent.Whole;

    /// <summary>Levels of XML elements. Default 128; PubMed needs about 12.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Bytes of one tag, comment or document type. Default 32 MB.</summary>
    public int MaxTagBytes { get; init; } = 32 * 1000 * 1000;
}
