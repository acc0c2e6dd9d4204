using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>
/// Empties elements that no article is made of, reference lists, affiliations and histories, before a slice is parsed: they are
/// two fifths of PubMed's bytes. Where only the subject of an article is wanted, what <see cref="Sidework"/> names goes too. Only
/// what is plainly well-formed is left out; all else is left for the parser to judge.
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
    /// <param name="extent">How much of each article is wanted.</param>
    /// <returns>Bytes copied; 0 where the document is left as it is.</returns>
    public static int Winnow(ReadOnlySpan<byte> document, Span<byte> into, ArticleExtent extent = ArticleExtent.Whole)
    {
        var (read, written) = (0, 0);
        while (Next(document, read, extent) is var (open, length) && length != 0)
        {
            if (length < 0) return 0;
            var from = open + length;
            var name = TagName(document[open..from]);
            var isInPlace = IsChaff(name) ? IsInPlace(document, open) : Sidework.IsInPlace(document[..open]);
            var end = isInPlace ? End(document, from, name) : -1;
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

    /// <summary>The next opening tag of an element that is left out; length 0 where there is none, less than 0 at what is no tag.</summary>
    private static (int At, int Length) Next(ReadOnlySpan<byte> document, int from, ArticleExtent extent)
    {
        for (var at = from; ; at++)
        {
            var next = document[at..].IndexOf((byte)'<');
            if (next < 0) return default;
            at += next;
            var name = TagName(document[at..]);
            if (name.IsEmpty && !document[(at + 1)..].StartsWith("/"u8)) return (at, -1);
            if (name.IsEmpty || !(IsChaff(name) || (extent == ArticleExtent.Subject && Sidework.Has(name)))) continue;
            var rest = document[(at + 1 + name.Length)..];
            var close = rest.IndexOf((byte)'>');
            if (close == 0 || (close > 0 && rest[close - 1] != (byte)'/' && IsAttribute(rest[..close]))) return (at, 1 + name.Length + close + 1);
        }
    }

    private static bool IsChaff(ReadOnlySpan<byte> name) => name[0] switch
    {
        (byte)'A' => name.SequenceEqual("AffiliationInfo"u8),
        (byte)'R' => name.SequenceEqual("ReferenceList"u8),
        (byte)'H' => name.SequenceEqual("History"u8),
        _ => false,
    };

    // The letters after the bracket; none at a closing tag.
    private static ReadOnlySpan<byte> TagName(ReadOnlySpan<byte> tag)
    {
        var length = tag[1..].IndexOfAnyExcept(Letters);
        return length < 0 ? [] : tag.Slice(1, length);
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
                if (depth == 0) return inner[1..].SequenceEqual(name) && IsClean(document[from..at]) ? at : -1;
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

    // No character that XML forbids.
    private static bool IsClean(ReadOnlySpan<byte> content) =>
        !content.ContainsAny(Controls)
        && (Ascii.IsValid(content) || (Utf8.IsValid(content) && content.IndexOf("\uFFFE"u8) < 0 && content.IndexOf("\uFFFF"u8) < 0));

    private static bool IsText(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOfAny((byte)'&', (byte)']'); at >= 0;)
        {
            var rest = text[(at + 1)..];
            if (text[at] == (byte)']')
            {
                if (rest.StartsWith("]>"u8)) return false;
            }
            else if (!rest.StartsWith("amp;"u8) && !rest.StartsWith("lt;"u8) && !rest.StartsWith("gt;"u8) && !rest.StartsWith("quot;"u8) && !rest.StartsWith("apos;"u8)) return false;
            var next = rest.IndexOfAny((byte)'&', (byte)']');
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
