using Assay.Records;

namespace Assay.Store.Sqlite;

/// <summary>Which state of an article is the latest.</summary>
/// <param name="Number">The article's number.</param>
/// <param name="Hash">Hash of the state; empty where only a deletion is known.</param>
/// <param name="Version">The source's version.</param>
/// <param name="Edition">Place in NLM's sequence, or null.</param>
/// <param name="FirstIngested">When the id first came, in ticks.</param>
/// <param name="Deleted">When its source took it back, in ticks, or null.</param>
internal sealed record LatestState(long Number, byte[] Hash, long Version, long? Edition, long FirstIngested, long? Deleted)
{
    public static LatestState? Find(StoreConnection connection, SourceId id)
    {
        const string Sql = "SELECT number, hash, version, edition, first_ingested, deleted FROM articles WHERE id = ?";
        var row = connection.Statement(Sql).With(id.ToString());
        if (!row.Next()) return null;
        LatestState found = new(row.Number(0), row.Bytes(1), row.Number(2), row.Maybe(3), row.Number(4), row.Maybe(5));
        row.Done();
        return found;
    }

    /// <summary>Whether these are its words.</summary>
    public bool Is(ReadyArticle ready) => Hash.AsSpan().SequenceEqual(ready.Hash);

    /// <summary>Whether a state that comes now becomes the latest.</summary>
    public bool YieldsTo(int version, Edition? edition, bool isSeen)
    {
        if (version != Version && Deleted is null) return version > Version && !(isSeen && edition is null);
        if (edition is not { } place || Edition is not { } mine || place.Number == mine) return !isSeen && version >= Version;
        return place.Number > mine;
    }
}
