using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>Writes articles one after the other in a format other programs read. The same articles give the same text.</summary>
public abstract class CitationWriter
{
    /// <summary>How much of an article it writes.</summary>
    public virtual ArticleExtent Extent => ArticleExtent.Whole;

    /// <summary>What stands before the first article.</summary>
    /// <param name="to">Where it goes; lines end in a line feed on every platform.</param>
    public virtual void Open(TextWriter to)
    {
    }

    /// <summary>One article.</summary>
    /// <param name="article">The article; its text is data and never becomes a field or a command of the format.</param>
    /// <param name="to">Where it goes.</param>
    public abstract void Write(Article article, TextWriter to);

    /// <summary>What stands after the last article.</summary>
    /// <param name="to">Where it goes.</param>
    public virtual void Close(TextWriter to)
    {
    }
}
