using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Store.Sqlite;

/// <summary>Pages: each state once, by content; the moments at which it became the current one.</summary>
internal static class PageTable
{
    public static bool Publish(StoreConnection connection, PaperPage page, DateTimeOffset at)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(page, RecordJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(json));
        if (Current(connection, page.Article.Id) == hash) return false;
        const string AddState = """
            INSERT INTO page_states (hash, id, packed)
            VALUES (@hash, @id, @packed)
            ON CONFLICT (hash) DO NOTHING
            """;
        const string AddMoment = """
            INSERT INTO page_moments (id, ordinal, hash, at)
            VALUES (@id, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM page_moments WHERE id = @id), @hash, @at)
            """;
        var state = new { id = page.Article.Id.ToString(), hash, packed = Packed.Of(json), at = Instant.Write(at) };
        connection.Execute(AddState, state);
        connection.Execute(AddMoment, state);
        CardTable.Replace(connection, ReadyCard.Of(page), at, hash);
        return true;
    }

    public static bool List(StoreConnection connection, ReadyCard card, DateTimeOffset at)
    {
        const string Sql = """
            SELECT EXISTS (SELECT 1 FROM merges WHERE id = ?1)
                OR EXISTS (SELECT 1 FROM articles a JOIN cards c ON c.number = a.number WHERE a.id = ?1 AND c.hash IS NOT NULL)
            """;
        var row = connection.Statement(Sql).With(card.Card.Id.ToString());
        var isElsewhere = row.Next() && row.Number(0) != 0;
        row.Done();
        if (isElsewhere) return false;
        CardTable.Replace(connection, card, at, null);
        return true;
    }

    public static string? Current(SqliteConnection connection, SourceId id)
    {
        const string Sql = "SELECT c.hash FROM articles a JOIN cards c ON c.number = a.number WHERE a.id = @id";
        return connection.QuerySingleOrDefault<string>(Sql, new { id = id.ToString() });
    }

    public static PageMoment? CurrentMoment(StoreConnection connection, SourceId id)
    {
        const string Sql = "SELECT c.hash, c.changed FROM articles a JOIN cards c ON c.number = a.number WHERE a.id = ? AND c.hash IS NOT NULL";
        var row = connection.Statement(Sql).With(id.ToString());
        if (!row.Next()) return null;
        var moment = new PageMoment(row.Text(0), new(row.Number(1), TimeSpan.Zero));
        row.Done();
        return moment;
    }

    public static ImmutableArray<PageName> Names(StoreConnection connection, string? topic)
    {
        const string All = "SELECT c.id, c.hash, c.type, c.standing FROM cards c WHERE c.hash IS NOT NULL ORDER BY c.sort, c.id";
        const string Some = "SELECT c.id, c.hash, c.type, c.standing FROM card_topics t JOIN cards c ON c.number = t.number WHERE t.topic = ? AND c.hash IS NOT NULL ORDER BY c.sort, c.id";
        var row = topic is null ? connection.Statement(All) : connection.Statement(Some).With(topic);
        var names = ImmutableArray.CreateBuilder<PageName>();
        while (row.Next())
            names.Add(new(SourceId.Parse(row.Text(0), SourceId.PubMed), row.Text(1), Enum.Parse<StudyType>(row.Text(2)), Enum.Parse<Standing>(row.Text(3))));
        return names.DrainToImmutable();
    }

    public static ImmutableArray<PageCore> Cores(StoreConnection connection, ImmutableArray<SourceId> ids)
    {
        const string Sql = "SELECT s.packed FROM articles a JOIN cards c ON c.number = a.number JOIN page_states s ON s.hash = c.hash WHERE a.id = ?";
        var cores = ImmutableArray.CreateBuilder<PageCore>(ids.Length);
        foreach (var id in ids)
        {
            var row = connection.Statement(Sql).With(id.ToString());
            if (!row.Next()) continue;
            var packed = row.Bytes(0);
            row.Done();
            cores.Add(Packed.Read<PageCore>(packed));
        }
        return cores.DrainToImmutable();
    }

    public static PageState? Find(SqliteConnection connection, SourceId id, string? hash)
    {
        const string Sql = """
            SELECT s.packed, s.hash, (SELECT MIN(m.at) FROM page_moments m WHERE m.id = s.id AND m.hash = s.hash) AS At
            FROM page_states s
            WHERE s.id = @id AND s.hash = COALESCE(@hash, (SELECT c.hash FROM articles a JOIN cards c ON c.number = a.number WHERE a.id = @id))
            """;
        return connection.QuerySingleOrDefault<Row>(Sql, new { id = id.ToString(), hash })?.Read();
    }

    public static ImmutableArray<PageMoment> History(SqliteConnection connection, SourceId id)
    {
        const string Sql = "SELECT hash, at FROM page_moments WHERE id = @id ORDER BY ordinal DESC";
        return [.. connection.Query<Row>(Sql, new { id = id.ToString() }).Select(row => new PageMoment(row.Hash, Instant.Read(row.At)))];
    }

    private sealed record Row
    {
        public byte[] Packed { get; init; } = [];
        public string Hash { get; init; } = "";
        public string At { get; init; } = "";

        public PageState Read() => new(Store.Packed.Read<PaperPage>(Packed), Hash, Instant.Read(At));
    }
}
