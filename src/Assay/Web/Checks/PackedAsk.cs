using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Assay.Web.Checks;

/// <summary>A check packed into an address: its fields, deflated, in the alphabet of addresses. Nothing is kept anywhere else.</summary>
public static class PackedAsk
{
    /// <summary>Longest packed check that is offered as a link, in characters: longer addresses break on their way through mail and chat.</summary>
    public const int Longest = 4000;

    // A small address must not unpack to a large text.
    private const int LargestPacked = 16_000;
    private const int LargestText = 256 * 1024;
    private const char Separator = '\u001f';
    private const string Version = "1";

    /// <summary>The packed check, or null where it is too long for a link.</summary>
    public static string? Write(CheckAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var bytes = Encoding.UTF8.GetBytes(string.Join(Separator, Version, ask.Id, ask.Title, ask.Text, ask.Digest));
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(bytes);
        var text = Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        return text.Length <= Longest ? text : null;
    }

    /// <summary>The check in an address, or null where it is no packed check.</summary>
    public static CheckAsk? Read(string packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        if (packed.Length is 0 or > LargestPacked || !Base64Url.IsValid(packed)) return null;
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(packed)), CompressionMode.Decompress);
            var bytes = new byte[LargestText + 1];
            var read = deflate.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read > LargestText) return null;
            var fields = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, read).Split(Separator);
            return fields is [Version, var id, var title, var text, var digest] ? new(id, title, text, digest) : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
