using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>The current page of each paper, laid out for lists and for search.</summary>
internal static class CardTable
{
    public static void Replace(SqliteConnection connection, PaperPage page, PaperCard card, string? hash)
    {
        const string Upsert = """
            INSERT INTO cards (id, sort, hash, date, title, summary, type, journal, standing, topics, tags, has_digest,
                claims, borne, remarks, foreign_digests, changed, text)
            VALUES (@id, @sort, @hash, @date, @title, @summary, @type, @journal, @standing, @topics, @tags, @hasDigest,
                @claims, @borne, @remarks, @foreignDigests, @changed, @text)
            ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, date = excluded.date, title = excluded.title,
                summary = excluded.summary, type = excluded.type, journal = excluded.journal, standing = excluded.standing,
                topics = excluded.topics, tags = excluded.tags, has_digest = excluded.has_digest, claims = excluded.claims,
                borne = excluded.borne, remarks = excluded.remarks, foreign_digests = excluded.foreign_digests,
                changed = excluded.changed, text = excluded.text
            RETURNING number
            """;
        var id = card.Id.ToString();
        var number = connection.ExecuteScalar<long>(Upsert, new
        {
            id,
            sort = SortKey.Of(card.Id),
            hash,
            date = card.Date,
            title = card.Title,
            summary = card.Summary,
            type = card.Type.ToString(),
            journal = card.Journal,
            standing = card.Standing.ToString(),
            topics = JsonSerializer.Serialize(card.Topics, RecordJson.Options),
            tags = JsonSerializer.Serialize(card.Tags, RecordJson.Options),
            hasDigest = card.HasDigest,
            claims = card.Claims,
            borne = card.Borne,
            remarks = card.Remarks,
            foreignDigests = card.ForeignDigests,
            changed = Instant.Write(card.Changed),
            text = page.Article.Text,
        });
        connection.Execute("DELETE FROM card_topics WHERE id = @id", new { id });
        connection.Execute("DELETE FROM card_tags WHERE id = @id", new { id });
        connection.Execute("INSERT INTO card_topics (topic, id) VALUES (@topic, @id)",
            card.Topics.Distinct(StringComparer.Ordinal).Select(topic => new { topic, id }));
        connection.Execute("INSERT INTO card_tags (slug, kind, id) VALUES (@slug, @kind, @id)",
            card.Tags.Distinct().Select(tag => new { slug = tag.Slug, kind = tag.Kind, id }));
        WordTable.Replace(connection, number, IndexedWords.Of(page, card));
    }

    public static void Remove(SqliteConnection connection, SourceId id)
    {
        const string Sql = "DELETE FROM cards WHERE id = @id RETURNING number";
        if (connection.QuerySingleOrDefault<long?>(Sql, new { id = id.ToString() }) is { } number)
            WordTable.Remove(connection, number);
    }
}
