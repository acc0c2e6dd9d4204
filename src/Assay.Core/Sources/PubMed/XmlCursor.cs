using System.Xml;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>
/// Walks an XML document element by element and takes each element's text. What a caller does not consume is passed over,
/// so that fields NLM adds tomorrow do no harm.
/// </summary>
internal sealed class XmlCursor(XmlNodes nodes, string name, SourceLimits limits, StringPool pool) : IDisposable
{
    private const int ElementCost = 16;

    private readonly bool isSubject = limits.Extent == ArticleExtent.Subject;
    private readonly char[] chunk = new char[4096];
    private MixedText? text;
    private XmlNodeType kind;
    private int depth;
    private long cost;

    /// <summary>Local name of the element the cursor stands on.</summary>
    public string Name => nodes.Name;

    /// <summary>Kind of the node the cursor stands on.</summary>
    public XmlNodeType Kind => kind;

    /// <summary>Level of the node the cursor stands on.</summary>
    public int Depth => depth;

    /// <summary>Line the cursor stands on, from 1.</summary>
    public int Line => nodes.Line;

    /// <summary>Whether the record holds more text than one record may; what is beyond is passed over.</summary>
    public bool Oversized => cost > limits.MaxRecordChars;

    /// <summary>Begins a new record's allowance of text.</summary>
    public void BeginRecord() => cost = 0;

    /// <summary>Opens the element the cursor stands on; the answer goes into <see cref="Next"/>.</summary>
    public int Enter() => nodes.IsEmpty ? -1 : depth;

    /// <summary>Goes to the next child element of <paramref name="parent"/> that is wanted; false at its end.</summary>
    public bool Next(int parent)
    {
        if (parent < 0) return false;
        while (Step())
        {
            if (kind == XmlNodeType.Element)
            {
                if (depth != parent + 1 || (isSubject && Sidework.Has(nodes.Name))) continue;
                cost += ElementCost;
                return true;
            }
            if (kind == XmlNodeType.Text) nodes.PassText();
            else if (kind == XmlNodeType.EndElement && depth == parent) return false;
        }
        return false;
    }

    /// <summary>Goes to the next element anywhere below; false at the end of the document.</summary>
    public bool NextAnywhere()
    {
        while (Step())
            if (kind == XmlNodeType.Element) return true;
            else if (kind == XmlNodeType.Text) nodes.PassText();
        return false;
    }

    /// <summary>Goes one node on.</summary>
    public bool Step()
    {
        if (!nodes.Read()) return false;
        (kind, depth) = (nodes.Kind, nodes.Depth);
        if (depth > limits.MaxDepth)
            throw new SourceFaultException(
                $"{name}, line {Line}: elements are nested deeper than {limits.MaxDepth} levels, which no PubMed record is; get the file again from its source.");
        return true;
    }

    /// <summary>Whether <see cref="Chunk"/> has more to give.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The next stretch of the text node the cursor stands on; empty at its end, or where the record is full.</summary>
    public ReadOnlySpan<char> Chunk()
    {
        var count = nodes.Chunk(chunk);
        cost += count;
        HasMore = nodes.HasMore && !Oversized;
        if (!Oversized) return chunk.AsSpan(0, count);
        nodes.PassText();
        return [];
    }

    /// <summary>An attribute of the element the cursor stands on, or null.</summary>
    public string? Attribute(string attribute)
    {
        if (!nodes.TryAttribute(attribute, out var value)) return null;
        cost += value.Length;
        return pool.Of(value);
    }

    /// <summary>Whether an attribute of the element the cursor stands on says yes.</summary>
    public bool IsYes(string attribute)
    {
        if (!nodes.TryAttribute(attribute, out var value)) return false;
        cost += value.Length;
        return value is "Y";
    }

    /// <summary>The element's text with inline markup flattened; consumes the element.</summary>
    public string Text() => Collected().ToString();

    /// <summary>The element's text, or null where there is none; consumes the element.</summary>
    public string? TextOrNull() => Collected() is { Length: > 0 } some ? some.ToString() : null;

    /// <summary>As <see cref="TextOrNull"/>, for words that recur from record to record and are kept once.</summary>
    public string? WordOrNull() => Collected() is { Length: > 0 } some ? pool.Of(some) : null;

    /// <summary>As <see cref="Text"/>, for words that recur from record to record and are kept once.</summary>
    public string Word() => pool.Of(Collected());

    /// <inheritdoc/>
    public void Dispose() => nodes.Dispose();

    private ReadOnlySpan<char> Collected() => (text ??= new MixedText(this)).Read();
}
