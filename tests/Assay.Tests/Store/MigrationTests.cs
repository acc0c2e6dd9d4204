using System.Text.Json;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Search;
using Assay.Store;
using Assay.Store.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assay-migration-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(folder.FullName, "assay.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Runs_that_make_the_database_at_once_all_open_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var file = $"{File}-{round}";
            var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await SqliteStore.OpenAsync(file, Stop), Stop)));
            foreach (var store in stores) await store.DisposeAsync();
        }
    }

    [Fact]
    public void Steps_are_numbered_from_one_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Migration.Shipped().Count), Migration.Shipped().Select(step => step.Number));

    [Fact]
    public async Task A_database_of_the_first_step_is_brought_up_to_date_and_keeps_its_articles()
    {
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [Migration.Shipped()[0]] }, Stop)).DisposeAsync();
        Raw(Insert(Small.Article(1)));
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        Assert.NotNull(await store.FindArticleAsync(SourceId.OfPmid(1), Stop));
        Assert.True(await store.PublishAsync(Small.Page(Small.Article(1)), Small.Noon, Stop));
    }

    [Fact]
    public async Task A_database_of_the_first_release_keeps_its_articles_its_pages_its_cards_and_finds_them()
    {
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped().Take(2)] }, Stop)).DisposeAsync();
        var (gone, stays) = (Small.Article(1, "Gone"), Small.Article(2, "Zymosan in rats") with { Doi = "10.1000/stays" });
        var page = Small.Page(stays, StudyType.Animal, "a", "il-6");
        const string Tags = """[{"slug":"il-6","kind":"entity"}]""";
        Raw($"""
            {Insert(gone)}
            UPDATE articles SET deleted = '{Small.Noon.UtcDateTime:O}';
            {Insert(stays with { Title = "Zymosan in mice" })}
            {Insert(stays)}
            INSERT INTO page_states VALUES ('{Fingerprint.Of(page)}', '{stays.Id}', x'00');
            INSERT INTO page_moments VALUES ('{stays.Id}', 1, '{Fingerprint.Of(page)}', '{Small.Noon.UtcDateTime:O}');
            INSERT INTO cards VALUES (7, '{stays.Id}', 'pubmed:{2:D20}', '{Fingerprint.Of(page)}', '2002-03', 'Zymosan in rats', 'One sentence.', 'Animal', NULL,
                'Current', '["a"]', '{Tags}', 1, 2, 2, 0, 0, '{Small.Noon.UtcDateTime:O}', 'One sentence. Another sentence.');
            INSERT INTO card_topics VALUES ('a', '{stays.Id}');
            INSERT INTO card_tags VALUES ('il-6', 'entity', '{stays.Id}');
            INSERT INTO card_words (rowid, title, summary, text, other) VALUES (7, 'zymosan in rats', 'one sentence', 'one sentence another sentence', 'pubmed 2');
            """);
        await using var store = await SqliteStore.OpenAsync(File, Stop);
        Assert.Null(await store.FindArticleAsync(gone.Id, Stop));
        var kept = await store.FindArticleAsync(stays.Id, Stop);
        Assert.Equal((Fingerprint.Of(stays), Fingerprint.Of(stays), Small.Noon), (kept!.Hash, Fingerprint.Of(kept.Article), kept.FirstIngested));
        var card = Assert.Single(await store.CardsAsync(new CardFilter("a", StudyType.Animal, "il-6", 0, 10), Stop));
        Assert.Equal(("Zymosan in rats", "One sentence.", Small.Noon), (card.Title, card.Summary, card.Changed));
        Assert.Equal("One sentence. Another sentence.", Assert.Single(await new SqliteSearch(store).FindAsync("another zymosan", "a", 10, Stop)).Snippet);
        Assert.Equal([stays.Id], await store.FindByKeyAsync(new(IdentityKind.Doi, "10.1000/stays"), Stop));
        await store.SaveArticleAsync(Small.Article(3) with { Doi = "10.1000/stays" }, Small.Noon, Stop);
        Assert.Equal([SourceId.OfPmid(3)], await store.TiedAsync([(await store.FindArticleAsync(SourceId.OfPmid(3), Stop))!.Article], Stop));
        Assert.Equal(Written.Unchanged, await store.SaveArticleAsync(stays with { Title = "Zymosan in mice" }, Small.Noon, Stop));
        Assert.True(await store.PublishAsync(page with { Standing = Standing.Retracted }, Small.Noon, Stop));
        Assert.Single(await new SqliteSearch(store).FindAsync("zymosan", null, 10, Stop));
    }

    // As the first release wrote them.
    private static string Insert(Article article)
    {
        var json = JsonSerializer.Serialize(article, RecordJson.Options).Replace("'", "''", StringComparison.Ordinal);
        return $"""
            INSERT INTO articles VALUES ('{article.Id}', 'pubmed:{article.Id.Value.PadLeft(20, '0')}', '{Fingerprint.Of(article)}', 1, '{Small.Noon.UtcDateTime:O}', NULL)
                ON CONFLICT (id) DO UPDATE SET hash = excluded.hash;
            INSERT INTO article_states VALUES ('{article.Id}', '{Fingerprint.Of(article)}', 1, '{Small.Noon.UtcDateTime:O}', '{json}');
            """;
    }

    private void Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Execute(sql);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused_and_left_as_it_was()
    {
        var next = Migration.Shipped().Count + 1;
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped(), new(next, $"000{next}-next.sql", "CREATE TABLE next (x)")] }, Stop)).DisposeAsync();
        var before = await System.IO.File.ReadAllBytesAsync(File, Stop);
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await SqliteStore.OpenAsync(File, Stop));
        Assert.Contains("newer version of Assay", fault.Message);
        Assert.Contains(File, fault.Message);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_database_as_the_step_before_left_it()
    {
        var broken = new Migration(3, "0003-broken.sql", "CREATE TABLE half (x); INSERT INTO no_such_table VALUES (1);");
        await Assert.ThrowsAsync<StoreException>(async () => await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped().Take(2), broken] }, Stop));
        var whole = broken with { Sql = "CREATE TABLE half (x)" };
        await (await SqliteStore.OpenAsync(File, new SqliteOptions { Migrations = [.. Migration.Shipped().Take(2), whole] }, Stop)).DisposeAsync();
    }

    [Fact]
    public async Task Opening_twice_changes_nothing()
    {
        await (await SqliteStore.OpenAsync(File, Stop)).DisposeAsync();
        var before = await System.IO.File.ReadAllBytesAsync(File, Stop);
        await (await SqliteStore.OpenAsync(File, Stop)).DisposeAsync();
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }
}
