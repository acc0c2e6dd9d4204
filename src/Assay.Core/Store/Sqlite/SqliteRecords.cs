using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Topics;

namespace Assay.Store.Sqlite;

/// <summary>Every record's reading and writing; who opens the transaction is told by the two that derive from it.</summary>
public abstract partial class SqliteRecords : IStore
{
    private const int Chunk = 200;

    private protected SqliteRecords()
    {
    }

    /// <inheritdoc/>
    public abstract ValueTask<long> VersionAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask<IStoreBatch> BeginAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc/>
    public ValueTask<Written> SaveArticleAsync(Article article, DateTimeOffset at, CancellationToken cancellationToken) =>
        SaveArticleAsync(article, null, at, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Written> SaveArticleAsync(Article article, Edition? edition, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var ready = ReadyArticle.Of(article, edition);
        return WriteAsync(connection => ArticleTable.Save(connection, ready, at).Written, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Keeping> KeepAsync(ReadyArticle ready, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ready);
        return WriteAsync(connection => ArticleTable.Save(connection, ready, at), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<KeptArticle?> FindArticleAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => ArticleTable.Find(connection, id), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptArticle> ArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // By chunks, so that a slow caller never holds a connection.
        for (var after = ("", ""); ;)
        {
            var from = after;
            var chunk = await ReadAsync(connection => ArticleTable.After(connection, from, Chunk), cancellationToken).ConfigureAwait(false);
            foreach (var article in chunk) yield return article;
            if (chunk.Count < Chunk) yield break;
            var last = chunk[^1].Article.Id;
            after = (SortKey.Of(last), last.ToString());
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteArticleAsync(SourceId id, DateTimeOffset at, CancellationToken cancellationToken) =>
        DeleteArticleAsync(id, null, at, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DeleteArticleAsync(SourceId id, Edition? edition, DateTimeOffset at, CancellationToken cancellationToken) =>
        WriteAsync(connection => ArticleTable.Delete(connection, id, edition, at), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ArticleMoment>> ArticleHistoryAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => ArticleTable.History(connection, id), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveMatchesAsync(SourceId id, ImmutableArray<TopicMatch> matches, CancellationToken cancellationToken) =>
        await WriteAsync(connection => MatchTable.Replace(connection, id, matches), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<TopicMatch>> MatchesAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => MatchTable.Of(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> FindResultAsync(StageId stage, string inputHash, string engine, CancellationToken cancellationToken) =>
        ReadAsync(connection => ResultTable.Find(connection, stage, inputHash, engine), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SaveOnlyResultAsync(Provenance provenance, string json, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(json);
        return WriteAsync(connection => ResultTable.SaveOnly(connection, provenance, json), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask SaveResultAsync(Provenance provenance, string json, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        await WriteAsync(connection => ResultTable.Save(connection, provenance, json), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<Written> SaveForeignDigestAsync(SourceId id, string origin, string text, DateTimeOffset at,
        CancellationToken cancellationToken) =>
        WriteAsync(connection => ForeignDigestTable.Save(connection, id, new(origin, text), at), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<KeptDigest>> ForeignDigestsAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => ForeignDigestTable.Of(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> PublishAsync(PaperPage page, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return WriteAsync(connection => PageTable.Publish(connection, page, at), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ListAsync(PaperPage page, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ListAsync(ReadyCard.Of(page), at, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ListAsync(ReadyCard card, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        return WriteAsync(connection => PageTable.List(connection, card, at), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<PageState?> FindPageAsync(SourceId id, string? hash, CancellationToken cancellationToken) =>
        ReadAsync(connection => PageTable.Find(connection, id, hash), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> FindPageHashAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => PageTable.Current(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PageMoment?> CurrentPageAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => PageTable.CurrentMoment(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PageName>> PageNamesAsync(string? topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => PageTable.Names(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PageCore>> PageCoresAsync(ImmutableArray<SourceId> ids, CancellationToken cancellationToken) =>
        ReadAsync(connection => PageTable.Cores(connection, ids), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PageMoment>> PageHistoryAsync(SourceId id, CancellationToken cancellationToken) =>
        ReadAsync(connection => PageTable.History(connection, id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PaperCard>> CardsAsync(CardFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegative(filter.Skip);
        ArgumentOutOfRangeException.ThrowIfNotEqual(filter.Take is >= 1 and <= 500, true);
        return ReadAsync(connection => CardList.Of(connection, filter), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountCardsAsync(CardFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(connection => CardList.Count(connection, filter), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<EvidenceCount>> EvidenceAsync(string? topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => CardList.Evidence(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset?> LastChangeAsync(string? topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => CardList.LastChange(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<TagCount>> TagsAsync(string? topic, CancellationToken cancellationToken) =>
        ReadAsync(connection => CardList.Tags(connection, topic), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SaveRunAsync(Run run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        await WriteAsync(connection => RunTable.Save(connection, run), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<Run?> LastRunAsync(string? kind, CancellationToken cancellationToken) =>
        ReadAsync(connection => RunTable.Last(connection, kind), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Run?> LastGoodRunAsync(CancellationToken cancellationToken) =>
        ReadAsync(RunTable.LastGood, cancellationToken);

    internal abstract ValueTask<T> ReadAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken);

    private protected abstract ValueTask<T> WriteAsync<T>(Func<StoreConnection, T> work, CancellationToken cancellationToken);
}
