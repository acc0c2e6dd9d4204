using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Records;

namespace Assay.Store;

/// <summary>
/// Identity keys as the database compares them: what stands before a number at the end, hashed, then the number. PMC ids, registry
/// numbers and the DOIs of a journal's issue come in runs; their keys do too, so that a batch of neighbours touches few pages of
/// the index however large it has grown.
/// </summary>
internal static class KeyHash
{
    // 56 bits tell stems apart: among ten million, two that only look alike are less than one chance in a thousand. Where no number
    // ends the value the hash fills all 88.
    private const int StemLength = 7;
    private const int Length = StemLength + sizeof(uint);
    private const int MostDigits = 9;

    /// <summary>The bytes of a key.</summary>
    public static byte[] Of(IdentityKey key)
    {
        var value = key.Value.AsSpan();
        var digits = 0;
        while (digits < MostDigits && digits < value.Length && char.IsAsciiDigit(value[^(digits + 1)])) digits++;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        // As many digits, for 001 is not 1.
        SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)key.Kind}:{digits}:{value[..^digits]}"), hash);
        if (digits > 0) BinaryPrimitives.WriteUInt32BigEndian(hash[StemLength..], uint.Parse(value[^digits..], NumberStyles.None, CultureInfo.InvariantCulture));
        return hash[..Length].ToArray();
    }

    /// <summary>The keys of a record that are kept beside it: all but a PubMed record's own PMID, which its id says.</summary>
    public static ImmutableArray<byte[]> Kept(Article article) =>
        [.. Identity.Keys(article).Where(key => !IsOwn(key, article.Id)).Select(Of)];

    private static bool IsOwn(IdentityKey key, SourceId id) =>
        key.Kind == IdentityKind.Pmid && id.Scheme == SourceId.PubMed && key.Value == id.Value;
}
