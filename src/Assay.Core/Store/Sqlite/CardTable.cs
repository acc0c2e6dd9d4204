using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;

namespace Assay.Store.Sqlite;

/// <summary>The current page of each paper, laid out for lists and for search; of one only listed, what is known of it.</summary>
internal static class CardTable
{
    public static void Replace(StoreConnection connection, ReadyCard ready, DateTimeOffset at, string? hash)
    {
        const string Insert = """
            INSERT INTO cards (id, sort, hash, date, title, summary, type, journal, standing, topics, tags, has_digest,
                claims, borne, remarks, foreign_digests, changed, number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        const string Update = """
            UPDATE cards
            SET id = ?, sort = ?, hash = ?, date = ?, title = ?, summary = ?, type = ?, journal = ?, standing = ?, topics = ?, tags = ?,
                has_digest = ?, claims = ?, borne = ?, remarks = ?, foreign_digests = ?, changed = ?
            WHERE number = ?
            """;
        var card = ready.Card;
        var number = Number(connection, card.Id);
        var isNew = Empty(connection, number);
        // A reason that millions share is not written out for each.
        var summary = hash is null && card.Summary == PaperCards.NotRead.Sentence ? "" : card.Summary;
        connection.Statement(isNew ? Insert : Update)
            .With(card.Id.ToString()).With(SortKey.Of(card.Id)).With(hash).With(card.Date).With(card.Title).With(summary)
            .With(card.Type.ToString()).With(card.Journal).With(card.Standing.ToString())
            .With(card.Topics.IsEmpty ? "[]" : JsonSerializer.Serialize(card.Topics, RecordJson.Options))
            .With(card.Tags.IsEmpty ? "[]" : JsonSerializer.Serialize(card.Tags, RecordJson.Options))
            .With(card.HasDigest ? 1 : 0).With(card.Claims).With(card.Borne).With(card.Remarks).With(card.ForeignDigests).With(at.UtcTicks)
            .With(number).Run();
        foreach (var topic in card.Topics.Distinct(StringComparer.Ordinal))
            connection.Statement("INSERT INTO card_topics (topic, number) VALUES (?, ?)").With(topic).With(number).Run();
        foreach (var tag in card.Tags.Concat(ready.Facets).Distinct())
            connection.Statement("INSERT INTO card_tags (slug, kind, number) VALUES (?, ?, ?)").With(tag.Slug).With(tag.Kind).With(number).Run();
        WordTable.Add(connection, number, ready);
    }

    /// <summary>The number of an article.</summary>
    /// <exception cref="StoreException">The article is not kept.</exception>
    public static long Number(StoreConnection connection, SourceId id)
    {
        var row = connection.Statement("SELECT number FROM articles WHERE id = ?").With(id.ToString());
        if (!row.Next()) throw new StoreException($"There is no article {id} to list; keep it first.");
        var number = row.Number(0);
        row.Done();
        return number;
    }

    public static void Remove(StoreConnection connection, SourceId id)
    {
        const string Sql = "DELETE FROM cards WHERE number = (SELECT number FROM articles WHERE id = ?) RETURNING number";
        var row = connection.Statement(Sql).With(id.ToString());
        if (!row.Next()) return;
        var number = row.Number(0);
        row.Done();
        WordTable.Remove(connection, number);
    }

    /// <summary>Takes away what belongs to the card that stands; returns whether there was none.</summary>
    private static bool Empty(StoreConnection connection, long number)
    {
        var row = connection.Statement("SELECT 1 FROM cards WHERE number = ?").With(number);
        if (!row.Next()) return true;
        row.Done();
        connection.Statement("DELETE FROM card_topics WHERE number = ?").With(number).Run();
        connection.Statement("DELETE FROM card_tags WHERE number = ?").With(number).Run();
        WordTable.Remove(connection, number);
        return false;
    }
}
