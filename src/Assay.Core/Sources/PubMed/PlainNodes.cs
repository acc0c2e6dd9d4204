using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Assay.Sources.PubMed;

/// <summary>
/// The nodes of a plain document that stands in memory: elements, attributes, text, which is all that nearly every record has.
/// What is plain is well-formed, and its nodes are those of <see cref="XmlReader"/>; at anything else, a fault or a finer point of
/// XML (comments, CDATA, entities of its own, namespaces but MathML's), it gives the document back.
/// </summary>
public sealed class PlainNodes : XmlNodes
{
    private const int Deepest = 64;
    private const int MostAttributes = 16;
    private const int LongestTag = 1 << 16;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    private readonly byte[] document;
    private readonly int length;
    private readonly StringPool pool;
    private readonly (int At, int Length)[] open = new (int, int)[Deepest];
    private readonly (Range Name, Range Value)[] attributes = new (Range, Range)[MostAttributes];
    private char[] value = new char[256];
    private int attributeCount;
    private int depth;
    private int mathDepth = -1;
    private int at;
    private int node;
    private int counted;
    private int line = 1;
    private (int At, int Length) name;
    private string? named;
    private int textAt;
    private int textEnd;
    private bool hasReferences;
    private bool isEmpty;

    /// <summary>Nodes of the first <paramref name="length"/> bytes of <paramref name="document"/>, which are UTF-8.</summary>
    /// <exception cref="NotPlainException">It is not plain; <see cref="Read"/> may find that out later too.</exception>
    public PlainNodes(byte[] document, int length, StringPool pool)
    {
        (this.document, this.length, this.pool) = (document, length, pool);
        if (!IsClean(Document)) throw new NotPlainException();
    }

    private static ReadOnlySpan<byte> MathPrefix => "mml"u8;

    private static ReadOnlySpan<byte> MathSpace => "http://www.w3.org/1998/Math/MathML"u8;

    private ReadOnlySpan<byte> Document => document.AsSpan(0, length);

    /// <inheritdoc/>
    public override string Name => named ??= pool.Of(document.AsSpan(name.At, name.Length));

    /// <inheritdoc/>
    public override bool IsEmpty => isEmpty;

    /// <inheritdoc/>
    public override bool HasMore => textAt < textEnd;

    /// <inheritdoc/>
    public override int Line
    {
        get
        {
            line += document.AsSpan(counted, node - counted).Count((byte)'\n');
            counted = node;
            return line;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Read()
    {
        node = at;
        while (depth > 0 && Document[at..].StartsWith("<?"u8)) Instruction();
        if (depth == 0 && at > 0)
            return Document[at..].IndexOfAnyExcept(" \t\n"u8) < 0 ? false : throw new NotPlainException();
        if (at + 2 >= length) throw new NotPlainException();
        if (document[at] != (byte)'<') Text();
        else if (document[at + 1] == (byte)'/') ClosingTag();
        else OpeningTag();
        return true;
    }

    /// <inheritdoc/>
    public override int Chunk(char[] into)
    {
        var written = 0;
        while (textAt < textEnd)
        {
            var rest = document.AsSpan(textAt, textEnd - textAt);
            if (hasReferences && rest[0] == (byte)'&')
            {
                var stands = Reference(rest, out var bytes);
                if (!stands.TryEncodeToUtf16(into.AsSpan(written), out var characters)) break;
                (textAt, written) = (textAt + bytes, written + characters);
                continue;
            }
            var reference = hasReferences ? rest.IndexOf((byte)'&') : -1;
            if (reference > 0) rest = rest[..reference];
            Utf8.ToUtf16(rest, into.AsSpan(written), out var read, out var count);
            (textAt, written) = (textAt + read, written + count);
            if (read < rest.Length) break;
        }
        return written;
    }

    /// <inheritdoc/>
    public override void PassText() => textAt = textEnd;

    /// <inheritdoc/>
    public override bool TryAttribute(string name, out ReadOnlySpan<char> value)
    {
        foreach (var (its, content) in attributes.AsSpan(0, attributeCount))
            if (Ascii.Equals(Document[its], name))
            {
                value = Value(Document[content]);
                return true;
            }
        value = default;
        return false;
    }

    private ReadOnlySpan<char> Value(ReadOnlySpan<byte> content)
    {
        if (value.Length < content.Length) value = new char[content.Length];
        var written = 0;
        while (!content.IsEmpty)
        {
            var reference = content.IndexOf((byte)'&');
            if (reference == 0)
            {
                written += Reference(content, out var bytes).EncodeToUtf16(value.AsSpan(written));
                content = content[bytes..];
                continue;
            }
            var plain = reference < 0 ? content : content[..reference];
            Utf8.ToUtf16(plain, value.AsSpan(written), out var read, out var count);
            written += count;
            content = content[read..];
        }
        return value.AsSpan(0, written);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Text()
    {
        var rest = Document[at..];
        var end = rest.IndexOf((byte)'<');
        if (end < 0 || depth == 0) throw new NotPlainException();
        var text = rest[..end];
        (textAt, textEnd, Depth) = (at, at + end, depth);
        at = textEnd;
        Kind = text[0] <= (byte)' ' && text.IndexOfAnyExcept(" \t\n"u8) < 0 ? XmlNodeType.Whitespace : XmlNodeType.Text;
        hasReferences = text.Contains((byte)'&');
        if (hasReferences) CheckReferences(text);
    }

    // PubMed's name a deposit in PMC; no reader of records asks for them.
    private void Instruction()
    {
        var size = NameLength(at + 2);
        if (document.AsSpan(at + 2, size).StartsWith("xml"u8)) throw new NotPlainException();
        var rest = Document[(at + 2 + size)..];
        var end = rest.IndexOf("?>"u8);
        if (end is < 0 or > LongestTag || (end > 0 && rest[0] is not ((byte)' ' or (byte)'\t' or (byte)'\n'))) throw new NotPlainException();
        at += 2 + size + end + 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ClosingTag()
    {
        if (depth == 0) throw new NotPlainException();
        var (start, size) = open[--depth];
        var end = at + 2 + size;
        if (end >= length || document[end] != (byte)'>' || !document.AsSpan(at + 2, size).SequenceEqual(document.AsSpan(start, size))) throw new NotPlainException();
        at = end + 1;
        if (depth < mathDepth) mathDepth = -1;
        (Kind, Depth) = (XmlNodeType.EndElement, depth);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OpeningTag()
    {
        var whole = (At: at + 1, Length: NameLength(at + 1));
        name = whole;
        at = whole.At + whole.Length;
        var isPrefixed = at < length && document[at] == (byte)':';
        if (isPrefixed)
        {
            if (!document.AsSpan(whole.At, whole.Length).SequenceEqual(MathPrefix)) throw new NotPlainException();
            name = (at + 1, NameLength(at + 1));
            at = name.At + name.Length;
            whole = (whole.At, at - whole.At);
        }
        (attributeCount, named) = (0, null);
        while (Space()) Attribute();
        isEmpty = at < length && document[at] == (byte)'/';
        if (isEmpty) at++;
        if (at >= length || document[at++] != (byte)'>' || depth == Deepest || at - node > LongestTag) throw new NotPlainException();
        if (isPrefixed && mathDepth < 0) throw new NotPlainException();
        (Kind, Depth) = (XmlNodeType.Element, depth);
        if (!isEmpty) open[depth++] = whole;
        else if (mathDepth > depth) mathDepth = -1;
    }

    // White space before an attribute; false where the tag ends.
    private bool Space()
    {
        var rest = Document[at..];
        var blank = rest.IndexOfAnyExcept(" \t\n"u8);
        if (blank < 0) throw new NotPlainException();
        at += blank;
        return rest[blank] is not ((byte)'>' or (byte)'/') && (blank > 0 ? true : throw new NotPlainException());
    }

    private void Attribute()
    {
        var start = at;
        at += NameLength(at);
        var isSpace = at < length && document[at] == (byte)':';
        if (isSpace) at += 1 + NameLength(at + 1);
        var its = start..at;
        if (at + 2 >= length || document[at] != (byte)'=' || document[at + 1] is not ((byte)'"' or (byte)'\'')) throw new NotPlainException();
        var quote = document[at + 1];
        at += 2;
        var end = Document[at..].IndexOf(quote);
        if (end < 0 || attributeCount == MostAttributes) throw new NotPlainException();
        var content = document.AsSpan(at, end);
        // White space other than a space would have to become one.
        if (content.ContainsAny("<\t\n"u8)) throw new NotPlainException();
        if (content.Contains((byte)'&')) CheckReferences(content);
        if (isSpace || Document[its].SequenceEqual("xmlns"u8))
        {
            if (!content.SequenceEqual(MathSpace) || (isSpace && !Document[its].SequenceEqual("xmlns:mml"u8))) throw new NotPlainException();
            if (isSpace && mathDepth < 0) mathDepth = depth + 1;
        }
        foreach (var (other, _) in attributes.AsSpan(0, attributeCount))
            if (Document[other].SequenceEqual(Document[its])) throw new NotPlainException();
        attributes[attributeCount++] = (its, at..(at + end));
        at += end + 1;
    }

    private int NameLength(int from)
    {
        var rest = from < length ? Document[from..] : throw new NotPlainException();
        var size = rest.IndexOfAnyExcept(NameBytes);
        return size > 0 && rest[0] is not ((byte)'.' or (byte)'-' or (>= (byte)'0' and <= (byte)'9')) ? size : throw new NotPlainException();
    }

    private static void CheckReferences(ReadOnlySpan<byte> content)
    {
        for (var reference = content.IndexOf((byte)'&'); reference >= 0; reference = content.IndexOf((byte)'&'))
        {
            content = content[reference..];
            Reference(content, out var bytes);
            content = content[bytes..];
        }
    }

    // What a reference stands for: one of the five, or a character by its number that is no white space.
    private static Rune Reference(ReadOnlySpan<byte> content, out int bytes)
    {
        var end = content[..Math.Min(content.Length, 12)].IndexOf((byte)';');
        if (end < 2) throw new NotPlainException();
        bytes = end + 1;
        var inner = content[1..end];
        if (inner[0] == (byte)'#') return Numbered(inner[1..]);
        if (inner.SequenceEqual("amp"u8)) return new('&');
        if (inner.SequenceEqual("lt"u8)) return new('<');
        if (inner.SequenceEqual("gt"u8)) return new('>');
        if (inner.SequenceEqual("quot"u8)) return new('"');
        if (inner.SequenceEqual("apos"u8)) return new('\'');
        throw new NotPlainException();
    }

    private static Rune Numbered(ReadOnlySpan<byte> digits)
    {
        var isHex = digits is [(byte)'x', ..];
        if (isHex) digits = digits[1..];
        if (digits.IsEmpty || digits.ContainsAnyExcept(isHex ? "0123456789abcdefABCDEF"u8 : "0123456789"u8) || digits.Length > 7) throw new NotPlainException();
        var number = 0;
        foreach (var digit in digits)
            number = number * (isHex ? 16 : 10) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return number > ' ' && number is not (0xFFFE or 0xFFFF) && Rune.IsValid(number) ? new(number) : throw new NotPlainException();
    }

    // No character that XML forbids, and none that ends what is not begun.
    private static bool IsClean(ReadOnlySpan<byte> content) =>
        !content.ContainsAny(Controls) && content.IndexOf("]]>"u8) < 0
        && (Ascii.IsValid(content) || (Utf8.IsValid(content) && content.IndexOf("\uFFFE"u8) < 0 && content.IndexOf("\uFFFF"u8) < 0));
}
