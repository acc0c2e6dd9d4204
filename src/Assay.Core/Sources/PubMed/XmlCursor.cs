using System.Xml;
using Assay.Sources.Files;

namespace Assay.Sources.PubMed;

/// <summary>
/// Walks an XML document element by element and takes each element's text. What a caller does not consume is passed over,
/// so that fields NLM adds tomorrow do no harm.
/// </summary>
internal sealed class XmlCursor : IDisposable
{
    private const int ElementCost = 16;

    private readonly XmlReader reader;
    private readonly MeteredStream source;
    private readonly SourceLimits limits;
    private readonly string name;
    private readonly MixedText text;
    private readonly StringPool pool;
    private readonly char[] chunk = new char[4096];
    private readonly bool isShort;
    private XmlNodeType kind;
    private int depth;
    private long cost;

    public XmlCursor(Stream xml, string name, SourceLimits limits, StringPool pool, bool isShort, CancellationToken cancellationToken)
    {
        this.isShort = isShort;
        this.pool = pool;
        source = new MeteredStream(xml, name, limits, cancellationToken);
        this.limits = limits;
        this.name = name;
        text = new MixedText(this);
        reader = XmlReader.Create(source, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1,
            CloseInput = false,
        });
    }

    /// <summary>Local name of the element the cursor stands on.</summary>
    public string Name => reader.LocalName;

    /// <summary>Kind of the node the cursor stands on.</summary>
    public XmlNodeType Kind => kind;

    /// <summary>Level of the node the cursor stands on.</summary>
    public int Depth => depth;

    /// <summary>Line the cursor stands on, from 1.</summary>
    public int Line => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>Whether the record holds more text than one record may; what is beyond is passed over.</summary>
    public bool Oversized => cost > limits.MaxRecordChars;

    /// <summary>Begins a new record's allowance of text.</summary>
    public void BeginRecord() => cost = 0;

    /// <summary>Opens the element the cursor stands on; the answer goes into <see cref="Next"/>.</summary>
    public int Enter() => reader.IsEmptyElement ? -1 : depth;

    /// <summary>Goes to the next child element of <paramref name="parent"/>; false at its end.</summary>
    public bool Next(int parent)
    {
        if (parent < 0) return false;
        while (Step())
        {
            if (kind == XmlNodeType.Element)
            {
                if (depth != parent + 1) continue;
                cost += ElementCost;
                return true;
            }
            if (kind == XmlNodeType.Text) Drain();
            else if (kind == XmlNodeType.EndElement && depth == parent) return false;
        }
        return false;
    }

    /// <summary>Goes to the next element anywhere below; false at the end of the document.</summary>
    public bool NextAnywhere()
    {
        while (Step())
            if (kind == XmlNodeType.Element) return true;
            else if (kind == XmlNodeType.Text) Drain();
        return false;
    }

    /// <summary>Goes one node on.</summary>
    public bool Step()
    {
        source.Step();
        if (!reader.Read()) return false;
        (kind, depth) = (reader.NodeType, reader.Depth);
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
        source.Step();
        var count = reader.ReadValueChunk(chunk, 0, chunk.Length);
        cost += count;
        HasMore = count == chunk.Length && !Oversized;
        if (!Oversized) return chunk.AsSpan(0, count);
        Drain();
        return [];
    }

    /// <summary>An attribute of the element the cursor stands on, or null.</summary>
    public string? Attribute(string attribute)
    {
        if (reader.GetAttribute(attribute) is not { } value) return null;
        cost += value.Length;
        return pool.Of(value);
    }

    /// <summary>Whether an attribute of the element the cursor stands on says yes.</summary>
    public bool IsYes(string attribute)
    {
        if (reader.GetAttribute(attribute) is not { } value) return false;
        cost += value.Length;
        return value == "Y";
    }

    /// <summary>The element's text with inline markup flattened; consumes the element.</summary>
    public string Text() => text.Read().ToString();

    /// <summary>The element's text, or null where there is none; consumes the element.</summary>
    public string? TextOrNull() => text.Read() is { Length: > 0 } some ? some.ToString() : null;

    /// <summary>As <see cref="TextOrNull"/>, for words that recur from record to record and are kept once.</summary>
    public string? WordOrNull() => text.Read() is { Length: > 0 } some ? pool.Of(some) : null;

    /// <summary>As <see cref="Text"/>, for words that recur from record to record and are kept once.</summary>
    public string Word() => pool.Of(text.Read());

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    // Text nobody asked for is taken in pieces, so that 200 MB of it never stand in memory at once.
    private void Drain()
    {
        // The reader passes over it by itself, but says nothing meanwhile: only where it cannot be long.
        if (isShort) return;
        do source.Step();
        while (reader.ReadValueChunk(chunk, 0, chunk.Length) == chunk.Length);
    }
}
