using System.Xml;

namespace Assay.Sources.PubMed;

/// <summary>The nodes of an XML document, one after another, as <see cref="XmlReader"/> gives them.</summary>
public abstract class XmlNodes : IDisposable
{
    /// <summary>Kind of the node.</summary>
    public XmlNodeType Kind { get; protected set; }

    /// <summary>Level of the node; the root's is 0, and the closing tag's that of its opening tag.</summary>
    public int Depth { get; protected set; }

    /// <summary>Local name of the element.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the element is one tag, without content.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Line of the node, from 1; 0 before the first.</summary>
    public abstract int Line { get; }

    /// <summary>Whether the text has more to give after the last <see cref="Chunk"/>.</summary>
    public abstract bool HasMore { get; }

    /// <summary>Goes to the next node; false at the end of the document.</summary>
    public abstract bool Read();

    /// <summary>The next stretch of the text, with what its references stand for; as much as there is room for.</summary>
    /// <returns>Characters written; 0 at the end of the text.</returns>
    public abstract int Chunk(char[] into);

    /// <summary>Passes over what is left of the text.</summary>
    public abstract void PassText();

    /// <summary>An attribute of the element; the value is good until the next call.</summary>
    public abstract bool TryAttribute(string name, out ReadOnlySpan<char> value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what stands behind the nodes.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
