using System.Xml;
using Assay.Sources.Files;

namespace Assay.Sources.PubMed;

/// <summary>The nodes of any XML document, from a stream, by the framework's parser; it knows every rule of XML and says what breaks one.</summary>
public sealed class ParsedNodes(Stream xml, string name, SourceLimits limits, CancellationToken cancellationToken) : XmlNodes
{
    private readonly MeteredStream source = new(xml, name, limits, cancellationToken);
    private readonly char[] passed = new char[4096];
    private XmlReader? reader;
    private bool more;

    /// <inheritdoc/>
    public override string Name => reader!.LocalName;

    /// <inheritdoc/>
    public override bool IsEmpty => reader!.IsEmptyElement;

    /// <inheritdoc/>
    public override int Line => reader is IXmlLineInfo place ? place.LineNumber : 0;

    /// <inheritdoc/>
    public override bool HasMore => more;

    /// <inheritdoc/>
    public override bool Read()
    {
        source.Step();
        reader ??= Open();
        if (!reader.Read()) return false;
        (Kind, Depth) = (reader.NodeType, reader.Depth);
        return true;
    }

    /// <inheritdoc/>
    public override int Chunk(char[] into)
    {
        source.Step();
        var count = reader!.ReadValueChunk(into, 0, into.Length);
        // It may stop before the room is full: so as not to part a pair of surrogates.
        more = count > 0;
        return count;
    }

    // Text nobody asked for is taken in pieces, so that 200 MB of it never stand in memory at once.
    /// <inheritdoc/>
    public override void PassText()
    {
        while (Chunk(passed) > 0)
        {
        }
    }

    /// <inheritdoc/>
    public override bool TryAttribute(string name, out ReadOnlySpan<char> value)
    {
        var found = reader!.GetAttribute(name);
        value = found;
        return found is not null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) reader?.Dispose();
        base.Dispose(disposing);
    }

    private XmlReader Open() => XmlReader.Create(source, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        CloseInput = false,
    });
}
