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
    private readonly Recent<(SourceId Id, string Hash), PageState>? recent;

    /// <summary>A shelf over a store.</summary>
    /// <param name="store">What is kept.</param>
    /// <param name="stops">The stages that make a page; null where only kept pages are to be opened.</param>
    /// <param name="remembered">States kept in memory, unpacked, for who opens the same page several times in a row; 0 for none.</param>
    public PageShelf(IStore store, Stops? stops, int remembered = 0)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
        maker = stops is null ? null : new(stops, new RouteOptions().Engine);
        gathering = new(store);
        recent = remembered == 0 ? null : new(remembered);
    }

    /// <summary>A state that a page had; null where it never had it.</summary>
    public async ValueTask<PageState?> StateAsync(SourceId id, string hash, CancellationToken cancellationToken)
    {
        if (recent?.Find((id, hash)) is { } known) return known;
        var state = await store.FindPageAsync(id, hash, cancellationToken).ConfigureAwait(false);
        if (state is not null) recent?.Put((id, hash), state);
        return state;
    }

    /// <summary>What stands at a paper's address; null where the record is not kept.</summary>
    public async ValueTask<Opened?> OpenAsync(SourceId id, CancellationToken cancellationToken)
    {
        var current = recent is null ? await store.FindPageAsync(id, null, cancellationToken).ConfigureAwait(false)
            : await store.CurrentPageAsync(id, cancellationToken).ConfigureAwait(false) is { Hash: var hash } ? await StateAsync(id, hash, cancellationToken).ConfigureAwait(false) : null;
        if (current is { } state) return new Opened.Page(state);
        if (await gathering.ShownByAsync(id, cancellationToken).ConfigureAwait(false) is { } merge) return new Opened.Elsewhere(merge);
        if (maker is null || await gathering.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } paper) return null;
        var page = await maker.MakeAsync(paper, new StageCache(store), cancellationToken).ConfigureAwait(false);
        return new Opened.Page(new(page, Fingerprint.Of(page), paper.Kept.FirstIngested));
    }
}
