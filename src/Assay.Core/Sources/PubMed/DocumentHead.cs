using System.Text;

namespace Assay.Sources.PubMed;

/// <summary>What stands before the first record, and whether the records after it may be read each by itself.</summary>
internal static class DocumentHead
{
    // Declaration, document type and the root's tag need a few hundred bytes.
    private const int Longest = 4096;

    /// <summary>
    /// Length in bytes of a plain head: UTF-8, no declarations of its own, the root a <c>PubmedArticleSet</c>. 0 where the
    /// document is odd in any way and must be read from end to end by one reader.
    /// </summary>
    public static int Length(ReadOnlySpan<byte> document)
    {
        var head = document[..Math.Min(document.Length, Longest)];
        var root = head.IndexOf("<PubmedArticleSet"u8);
        var end = root < 0 ? -1 : head[root..].IndexOf((byte)'>');
        if (end < 0 || head[root + end - 1] == (byte)'/') return 0;
        head = head[..(root + end + 1)];
        if (head.Contains((byte)'[') || head.IndexOf("<!--"u8) >= 0 || !ClaimsUtf8(head[..root])) return 0;
        return IsSound(head) ? head.Length : 0;
    }

    private static bool ClaimsUtf8(ReadOnlySpan<byte> before)
    {
        var text = Encoding.Latin1.GetString(before);
        var at = text.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return true;
        var end = text.IndexOf("?>", at, StringComparison.Ordinal);
        return end > 0 && text[at..end].Contains("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSound(ReadOnlySpan<byte> head)
    {
        using var document = PubMedDocument.Of(
            new MemoryStream([.. head, .. "</PubmedArticleSet>"u8]), "head", SourceLimits.Default, CancellationToken.None);
        try
        {
            return document.Next() is null;
        }
        catch (SourceFaultException)
        {
            return false;
        }
    }
}
