using System.Buffers;
using System.Text.Unicode;

namespace Assay.Sources.PubMed;

/// <summary>
/// Empties elements that no article is made of, reference lists, affiliations and histories, before a slice is parsed: they are
/// two fifths of PubMed's bytes. Only what is plainly well-formed is left out; all else is left for the parser to judge.
/// </summary>
public static class Chaff
{
    private const int Deepest = 8;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> Marks = SearchValues.Create("<&\""u8);

    /// <summary>Copies a document without its chaff; line feeds stay, so that every line keeps its number.</summary>
    /// <param name="document">The document.</param>
    /// <param name="into">Room for as much.</param>
    /// <returns>Bytes copied; 0 where the document is left as it is.</returns>
    public static int Winnow(ReadOnlySpan<byte> document, Span<byte> into)
    {
        if (!IsPlain(document)) return 0;
        var (read, written) = (0, 0);
        while (Next(document, read) is var (open, length) && length > 0)
        {
            var from = open + length;
            var end = IsInPlace(document, open) ? End(document, from, document[(open + 1)..(from - 1)]) : -1;
            Copy(document[read..from], into, ref written);
            read = from;
            if (end < 0) continue;
            for (var feeds = document[from..end].Count((byte)'\n'); feeds > 0; feeds--) into[written++] = (byte)'\n';
            read = end;
        }
        if (read == 0) return 0;
        Copy(document[read..], into, ref written);
        return written;
    }

    // Comments, CDATA, instructions, characters XML forbids: the parser's business.
    private static bool IsPlain(ReadOnlySpan<byte> document) =>
        document.IndexOf("<!"u8) < 0 && document.IndexOf("<?"u8) < 0 && document.IndexOf("]]>"u8) < 0
        && !document.ContainsAny(Controls) && Utf8.IsValid(document)
        && document.IndexOf("\uFFFE"u8) < 0 && document.IndexOf("\uFFFF"u8) < 0;

    /// <summary>The next opening tag of an element that no article is made of.</summary>
    private static (int At, int Length) Next(ReadOnlySpan<byte> document, int from)
    {
        for (var at = from; ; at++)
        {
            var next = document[at..].IndexOf((byte)'<');
            if (next < 0) return default;
            at += next;
            var rest = document[at..];
            if (rest.StartsWith("<AffiliationInfo>"u8)) return (at, "<AffiliationInfo>"u8.Length);
            if (rest.StartsWith("<ReferenceList>"u8)) return (at, "<ReferenceList>"u8.Length);
            if (rest.StartsWith("<History>"u8)) return (at, "<History>"u8.Length);
        }
    }

    /// <summary>Whether the element stands after one that NLM puts before it, and not inside a text.</summary>
    private static bool IsInPlace(ReadOnlySpan<byte> document, int open)
    {
        var before = document[..open].TrimEnd(" \t\n"u8);
        if (document[open + 1] == (byte)'H') return before.EndsWith("<PubmedData>"u8);
        if (document[open + 1] == (byte)'R') return before.EndsWith("</ArticleIdList>"u8) || before.EndsWith("</ReferenceList>"u8) || before.EndsWith("</ObjectList>"u8);
        return before.EndsWith("</ForeName>"u8) || before.EndsWith("</LastName>"u8) || before.EndsWith("</Initials>"u8) || before.EndsWith("</Suffix>"u8)
            || before.EndsWith("</CollectiveName>"u8) || before.EndsWith("</Identifier>"u8) || before.EndsWith("</AffiliationInfo>"u8);
    }

    /// <summary>Where the closing tag of the element begins; -1 where its content is not plainly well-formed.</summary>
    private static int End(ReadOnlySpan<byte> document, int from, ReadOnlySpan<byte> name)
    {
        Span<(int At, int Length)> open = stackalloc (int, int)[Deepest];
        var depth = 0;
        for (var at = from; ;)
        {
            var tag = document[at..].IndexOf((byte)'<');
            if (tag < 0 || !IsText(document.Slice(at, tag))) return -1;
            at += tag;
            var close = document[at..].IndexOf((byte)'>');
            if (close < 2) return -1;
            var inner = document.Slice(at + 1, close - 1);
            if (inner[0] == (byte)'/')
            {
                if (depth == 0) return inner[1..].SequenceEqual(name) ? at : -1;
                var (start, length) = open[--depth];
                if (!inner[1..].SequenceEqual(document.Slice(start, length))) return -1;
            }
            else
            {
                var letters = inner.IndexOfAnyExcept(Letters);
                var isEmpty = inner[^1] == (byte)'/';
                if (letters == 0 || !IsAttribute(letters < 0 ? [] : isEmpty ? inner[letters..^1] : inner[letters..])) return -1;
                if (!isEmpty)
                {
                    if (depth == Deepest) return -1;
                    open[depth++] = (at + 1, letters < 0 ? inner.Length : letters);
                }
            }
            at += close + 1;
        }
    }

    // Nothing, or one attribute: two could be the same twice.
    private static bool IsAttribute(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty) return true;
        if (rest[0] != (byte)' ') return false;
        rest = rest[1..];
        var letters = rest.IndexOfAnyExcept(Letters);
        return letters > 0 && rest[letters..].StartsWith("=\""u8) && rest.Length > letters + 2 && rest[^1] == (byte)'"' && !rest[(letters + 2)..^1].ContainsAny(Marks);
    }

    private static bool IsText(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'&'); at >= 0;)
        {
            var rest = text[(at + 1)..];
            if (!rest.StartsWith("amp;"u8) && !rest.StartsWith("lt;"u8) && !rest.StartsWith("gt;"u8) && !rest.StartsWith("quot;"u8) && !rest.StartsWith("apos;"u8)) return false;
            var next = rest.IndexOf((byte)'&');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return true;
    }

    private static void Copy(ReadOnlySpan<byte> piece, Span<byte> into, ref int written)
    {
        piece.CopyTo(into[written..]);
        written += piece.Length;
    }
}
