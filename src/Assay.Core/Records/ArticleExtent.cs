namespace Assay.Records;

/// <summary>How much of an article whoever asks for it wants.</summary>
public enum ArticleExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>What it is about, and no more: id, title, text, publication types, MeSH headings. The rest may be missing.</summary>
    Subject,
}
