using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Assay.Pipeline;

namespace Assay.Store;

/// <summary>
/// JSON as the database holds it: its length, then Brotli. A page repeats its study, its draft and its article, and packs to a
/// seventh; an article packs to two fifths.
/// </summary>
internal static class Packed
{
    // The fastest that still finds repetitions a page apart.
    private const int Quality = 1;
    private const int Window = 18;

    public static byte[] Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    public static byte[] Of(ReadOnlySpan<byte> utf8)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(utf8.Length) + sizeof(int));
        try
        {
            BitConverter.TryWriteBytes(rented, utf8.Length);
            if (!BrotliEncoder.TryCompress(utf8, rented.AsSpan(sizeof(int)), out var written, Quality, Window))
                throw new InvalidOperationException("Brotli needs more room than it says it does.");
            return rented[..(written + sizeof(int))];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static string Text(byte[] packed) => Encoding.UTF8.GetString(Bytes(packed));

    /// <summary>The text an object has under a name; what stands behind it is not read. Empty where there is none.</summary>
    public static string Told(byte[] packed, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(Bytes(packed));
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt) return reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            reader.Skip();
        }
        return "";
    }

    public static T Read<T>(byte[] packed) => JsonSerializer.Deserialize<T>(Bytes(packed), RecordJson.Options)!;

    private static byte[] Bytes(byte[] packed)
    {
        var bytes = new byte[BitConverter.ToInt32(packed)];
        return BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), bytes, out var written) && written == bytes.Length
            ? bytes
            : throw new StoreException("A kept record is damaged; restore a copy of the data folder, or move the database away and ingest again.");
    }
}
