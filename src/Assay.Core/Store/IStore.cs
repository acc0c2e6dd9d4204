using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Topics;

namespace Assay.Store;

/// <summary>Keeps every record. Writes are idempotent: the same work done twice leaves one row.</summary>
public interface IStore : IRecordLinks, IWatchLog, IBulkLedger, IReviewLog, IAsyncDisposable
{
    /// <summary>A number that is another one once anything kept has changed, in this process or another; it means nothing beyond this object's life.</summary>
    ValueTask<long> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Opens a batch: its writes happen together on commit, or not at all.</summary>
    ValueTask<IStoreBatch> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Keeps an article; an unchanged one writes nothing, a changed one keeps the earlier state.</summary>
    /// <remarks>
    /// A state that was kept before, and one of a lower version than the latest, never replaces the latest: reading an old
    /// file again changes nothing. A deleted article comes back only as a state not seen before.
    /// </remarks>
    ValueTask<Written> SaveArticleAsync(Article article, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps an article of a bulk file.</summary>
    /// <remarks>
    /// Among states of one version that of the latest edition is the latest, kept before or not: files may come in any order.
    /// States of no edition, or of the same one, follow the rule of <see cref="SaveArticleAsync(Article, DateTimeOffset, CancellationToken)"/>.
    /// </remarks>
    ValueTask<Written> SaveArticleAsync(Article article, Edition? edition, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps an article that was made ready, by the same rules, and says how it stands afterwards.</summary>
    ValueTask<Keeping> KeepAsync(ReadyArticle ready, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The latest state of an article, or null where it is not kept or was deleted by its source.</summary>
    ValueTask<KeptArticle?> FindArticleAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Latest states of all articles that stand, in order of id.</summary>
    IAsyncEnumerable<KeptArticle> ArticlesAsync(CancellationToken cancellationToken);

    /// <summary>Marks an article as deleted by its source (PubMed's DeleteCitation); false where there was none to mark.</summary>
    ValueTask<bool> DeleteArticleAsync(SourceId id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Marks an article as deleted by a bulk file, known or not; what earlier editions say of it later changes nothing.</summary>
    ValueTask<bool> DeleteArticleAsync(SourceId id, Edition? edition, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Every state of an article that was the latest for a time, oldest first; empty where the article is not kept.</summary>
    ValueTask<ImmutableArray<ArticleMoment>> ArticleHistoryAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Replaces the topics an article belongs to.</summary>
    ValueTask SaveMatchesAsync(SourceId id, ImmutableArray<TopicMatch> matches, CancellationToken cancellationToken);

    /// <summary>The topics an article belongs to, in the order they were saved.</summary>
    ValueTask<ImmutableArray<TopicMatch>> MatchesAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Every standing article that belongs to a topic, in order of id.</summary>
    ValueTask<ImmutableArray<SourceId>> PapersOfAsync(string topic, CancellationToken cancellationToken);

    /// <summary>JSON of an earlier result, or null: the key is (stage, revision, input hash, engine).</summary>
    ValueTask<string?> FindResultAsync(StageId stage, string inputHash, string engine, CancellationToken cancellationToken);

    /// <summary>Keeps a result under its key; the first one stays.</summary>
    ValueTask SaveResultAsync(Provenance provenance, string json, CancellationToken cancellationToken);

    /// <summary>Keeps a result as the only one of its stage and engine: what it supersedes is gone. The same one again writes nothing.</summary>
    ValueTask<bool> SaveOnlyResultAsync(Provenance provenance, string json, CancellationToken cancellationToken);

    /// <summary>Keeps a digest found elsewhere: the page as plain text, by origin.</summary>
    ValueTask<Written> SaveForeignDigestAsync(SourceId id, string origin, string text, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Digests of an article found elsewhere: (origin, text), in order of origin.</summary>
    ValueTask<ImmutableArray<KeptDigest>> ForeignDigestsAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Publishes a state of a page; false where this state is the current one and nothing was written.</summary>
    ValueTask<bool> PublishAsync(PaperPage page, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Lists a paper whose page is made when it is asked for: found by lists and by search, without a state of its page.</summary>
    /// <remarks>A paper that has a page already keeps it, and is listed as it says; one that is merged is not listed.</remarks>
    ValueTask<bool> ListAsync(PaperPage page, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Lists a paper whose card was made ready, by the same rules.</summary>
    ValueTask<bool> ListAsync(ReadyCard card, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The current state of a page, or the one with <paramref name="hash"/>; null where there is none.</summary>
    ValueTask<PageState?> FindPageAsync(SourceId id, string? hash, CancellationToken cancellationToken);

    /// <summary>Hash of the current state of a page, or null where there is none.</summary>
    ValueTask<string?> FindPageHashAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>The current state of a page by name, and when it became that; null where there is none.</summary>
    ValueTask<PageMoment?> CurrentPageAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Every paper of a topic (all where null) that has a page, with the hash of its current state, in order of id.</summary>
    ValueTask<ImmutableArray<PageName>> PageNamesAsync(string? topic, CancellationToken cancellationToken);

    /// <summary>What of the current pages of some papers a synthesis reads, in the order asked for; papers without a page are left out.</summary>
    ValueTask<ImmutableArray<PageCore>> PageCoresAsync(ImmutableArray<SourceId> ids, CancellationToken cancellationToken);

    /// <summary>Every state a page ever had, newest first: hash and when.</summary>
    ValueTask<ImmutableArray<PageMoment>> PageHistoryAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Papers for a list, newest first, then by id, or as they came.</summary>
    ValueTask<ImmutableArray<PaperCard>> CardsAsync(CardFilter filter, CancellationToken cancellationToken);

    /// <summary>How many papers a filter finds, whatever its skip and take.</summary>
    ValueTask<int> CountCardsAsync(CardFilter filter, CancellationToken cancellationToken);

    /// <summary>How many papers of a topic (all where null) have each study type and standing, in order of type, then standing.</summary>
    ValueTask<ImmutableArray<EvidenceCount>> EvidenceAsync(string? topic, CancellationToken cancellationToken);

    /// <summary>When a paper of a topic (any where null) last changed its state; null where there is none.</summary>
    ValueTask<DateTimeOffset?> LastChangeAsync(string? topic, CancellationToken cancellationToken);

    /// <summary>Tags of a topic's papers with how many carry each, most frequent first, then by slug.</summary>
    ValueTask<ImmutableArray<TagCount>> TagsAsync(string? topic, CancellationToken cancellationToken);

    /// <summary>Keeps a run: what was asked, what came of it.</summary>
    ValueTask SaveRunAsync(Run run, CancellationToken cancellationToken);

    /// <summary>The last run, of a kind where given; null where none was kept.</summary>
    ValueTask<Run?> LastRunAsync(string? kind, CancellationToken cancellationToken);

    /// <summary>The last run that did not fail, or null: what is shown was known then.</summary>
    ValueTask<Run?> LastGoodRunAsync(CancellationToken cancellationToken);
}
