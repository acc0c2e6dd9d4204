using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Assay.Records;

namespace Assay.Store;

/// <summary>Identity keys as the database compares them.</summary>
internal static class KeyHash
{
    // 96 bits: among the hundred million keys of all of PubMed, two that only look alike are one chance in ten million millions.
    private const int Length = 12;

    /// <summary>The bytes of a key.</summary>
    public static byte[] Of(IdentityKey key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)key.Kind}:{key.Value}"), hash);
        return hash[..Length].ToArray();
    }

    /// <summary>The keys of a record that are kept beside it: all but a PubMed record's own PMID, which its id says.</summary>
    public static ImmutableArray<byte[]> Kept(Article article) =>
        [.. Identity.Keys(article).Where(key => !IsOwn(key, article.Id)).Select(Of)];

    private static bool IsOwn(IdentityKey key, SourceId id) =>
        key.Kind == IdentityKind.Pmid && id.Scheme == SourceId.PubMed && key.Value == id.Value;
}
