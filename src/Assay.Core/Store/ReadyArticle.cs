using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;

namespace Assay.Store;

/// <summary>An article made ready to be kept: all that needs no database, so that any thread may do it and one may write.</summary>
public sealed class ReadyArticle
{
    private ReadyArticle(Article article, Edition? edition, byte[] json)
    {
        (Article, Edition) = (article, edition);
        Hash = SHA256.HashData(json);
        Packed = Store.Packed.Of(json);
        Keys = KeyHash.Kept(article);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Place of its file in NLM's sequence; null where it comes from elsewhere.</summary>
    public Edition? Edition { get; }

    /// <summary>SHA-256 of its JSON.</summary>
    internal byte[] Hash { get; }

    /// <summary>Its JSON, packed.</summary>
    internal byte[] Packed { get; }

    /// <summary>Its identity keys, hashed.</summary>
    internal ImmutableArray<byte[]> Keys { get; }

    /// <summary>Makes an article ready.</summary>
    public static ReadyArticle Of(Article article, Edition? edition)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article, edition, JsonSerializer.SerializeToUtf8Bytes(article, RecordJson.Options));
    }
}
