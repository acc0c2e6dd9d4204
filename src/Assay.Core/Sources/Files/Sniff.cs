using System.Text;

namespace Assay.Sources.Files;

/// <summary>Tells a file's kind from its first bytes.</summary>
internal static class Sniff
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Enough = 4096;

    /// <summary>Whether the bytes begin as gzip does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    /// <summary>The kind of a file that begins with <paramref name="head"/>.</summary>
    public static SourceKind KindOf(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return SourceKind.Empty;
        if (IsArchive(head)) return SourceKind.Archive;
        var (text, isUtf16) = Decode(head);
        if (!isUtf16 && head.Contains((byte)0)) return SourceKind.Binary;
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty) return head.Length < Enough ? SourceKind.Empty : SourceKind.PlainText;
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || StartsWithTag(start, "html") || StartsWithTag(start, "head"))
            return SourceKind.Html;
        return start[0] switch
        {
            '<' => SourceKind.Xml,
            '{' => SourceKind.JsonLines,
            '[' when start[1..].TrimStart() is ['{' or '"' or ']' or '[', ..] => SourceKind.JsonList,
            _ when start.StartsWith("PMID-", StringComparison.Ordinal) => SourceKind.Medline,
            _ when start.StartsWith("TY  -", StringComparison.Ordinal) => SourceKind.Ris,
            _ when IsRetractions(start) => SourceKind.Retractions,
            _ => SourceKind.PlainText,
        };
    }

    /// <summary>Whether a text begins with the first column of Retraction Watch's list.</summary>
    public static bool IsRetractions(ReadOnlySpan<char> text) =>
        text.StartsWith("Record ID,", StringComparison.OrdinalIgnoreCase) || text.StartsWith("\"Record ID\",", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWithTag(ReadOnlySpan<char> text, string element) =>
        text.Length > element.Length + 1 && text[0] == '<' && text[1..].StartsWith(element, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(text[element.Length + 1]);

    private static bool IsArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("BZh"u8) || head is [0xFD, 0x37, 0x7A, 0x58, ..] || head is [0x28, 0xB5, 0x2F, 0xFD, ..] || IsGzip(head);

    private static (string Text, bool IsUtf16) Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.Latin1.GetString(head[3..]), false),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => (Encoding.Unicode.GetString(head), true),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => (Encoding.BigEndianUnicode.GetString(head), true),
        _ => (Encoding.Latin1.GetString(head), false),
    };
}
