using Assay.Pipeline;
using Assay.Records;
using Assay.Store;

namespace Assay.Workers;

/// <summary>Pages as readers ask for them: the one kept, else one made on the spot from the kept article. Opening writes nothing.</summary>
public sealed class PageShelf
{
    private readonly IStore store;
    private readonly PageMaker? maker;
    private readonly Gathering gathering;

    /// <summary>A shelf over a store.</summary>
    /// <param name="store">What is kept.</param>
    /// <param name="stops">The stages that make a page; null where only kept pages are to be opened.</param>
    public PageShelf(IStore store, Stops? stops)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
        maker = stops is null ? null : new(stops, new RouteOptions().Engine);
        gathering = new(store);
    }

    /// <summary>What stands at a paper's address; null where the record is not kept.</summary>
    public async ValueTask<Opened?> OpenAsync(SourceId id, CancellationToken cancellationToken)
    {
        if (await store.FindPageAsync(id, null, cancellationToken).ConfigureAwait(false) is { } state) return new Opened.Page(state);
        if (await gathering.ShownByAsync(id, cancellationToken).ConfigureAwait(false) is { } merge) return new Opened.Elsewhere(merge);
        if (maker is null || await gathering.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } paper) return null;
        var page = await maker.MakeAsync(paper, new StageCache(store), cancellationToken).ConfigureAwait(false);
        return new Opened.Page(new(page, Fingerprint.Of(page), paper.Kept.FirstIngested));
    }
}
