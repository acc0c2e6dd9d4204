using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Verification;
using Assay.Verification.Agreement;

namespace Assay.Workers.Reviews;

/// <summary>
/// Where a person decides about drafts that two engines do not agree on. A decision and the page it leads to are written together;
/// made twice it is made once, and made over a draft that has changed since it is refused.
/// </summary>
/// <param name="store">What is kept.</param>
/// <param name="stops">The stages, with the embedded engine.</param>
/// <param name="clock">When a decision is made.</param>
public sealed class ReviewDesk(IStore store, Stops stops, TimeProvider clock)
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly RouteOptions Options = new();

    /// <summary>The drafts, in order of article: those that wait, or all that ever did.</summary>
    public async ValueTask<ImmutableArray<Review>> ListAsync(bool decidedToo, CancellationToken cancellationToken)
    {
        var rulings = await store.RulingsAsync(null, cancellationToken).ConfigureAwait(false);
        return [.. rulings.GroupBy(ruling => ruling.Id).OrderBy(group => group.Key).Select(group => Review.Of([.. group])).OfType<Review>()
            .Where(review => decidedToo || review.State == ReviewState.Held)];
    }

    /// <summary>A draft with its source and the page as it is; null where no draft of the article was ever held.</summary>
    /// <param name="name">An article's id, or a draft's name.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async ValueTask<ReviewSheet?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var (id, _) = Parts(name);
        if (Review.Of(await store.RulingsAsync(id, cancellationToken).ConfigureAwait(false)) is not { } review
            || await new Gathering(store).FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } paper) return null;
        var page = await store.FindPageAsync(id, null, cancellationToken).ConfigureAwait(false);
        var study = page?.Page.Study ?? await ReadAsync(paper.Article, cancellationToken).ConfigureAwait(false);
        return study is null ? null : new(review, paper.Article, study, page?.Page.Digest, paper.Hash == review.Held.Source);
    }

    /// <summary>Lets a draft through: its page shows it from now on, until the abstract changes.</summary>
    public ValueTask<Decision> AcceptAsync(string name, string by, string why, CancellationToken cancellationToken) =>
        DecideAsync(name, (review, _) => Rule(review, ReviewState.Accepted, RulingKind.Accepted, by, why), cancellationToken);

    /// <summary>Turns a draft down: its page shows the embedded engine's digest.</summary>
    public ValueTask<Decision> RejectAsync(string name, string by, string why, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return DecideAsync(name, (review, _) => Rule(review, ReviewState.Rejected, RulingKind.Rejected, by, why), cancellationToken);
    }

    /// <summary>Changes a draft's words (<see cref="DraftText"/>); every sentence must pass the gate. The draft waits afterwards.</summary>
    public async ValueTask<Decision> EditAsync(string name, string text, string by, CancellationToken cancellationToken)
    {
        if (await OpenAsync(name, cancellationToken).ConfigureAwait(false) is not { } sheet) return Unknown(name);
        var draft = sheet.Review.Held.Digest.Draft;
        if (DraftText.Read(text, draft, sheet.Study) is not Outcome<Draft>.Done(var edited))
            return new Decision.Refused(((Outcome<Draft>.SetAside)DraftText.Read(text, draft, sheet.Study)).Reason);
        var digest = await CheckAsync(edited, sheet, cancellationToken).ConfigureAwait(false);
        if (!digest.Publishable) return new Decision.Blocked(digest);
        var held = sheet.Review.Held with { Digest = digest };
        return await DecideAsync(name, (review, now) => review.Draft == Review.Hash(held) ? [] : review.Draft != sheet.Review.Draft ? null : [Brought(review.Id, held, RulingKind.Edited, by, "", now)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks another engine; what it writes waits in the place of the draft before.</summary>
    /// <param name="name">The draft.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="engineName">Its name, as pages show it.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async ValueTask<Decision> RerunAsync(string name, IStage<Brief, Draft> engine, string engineName, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(engine);
        if (await OpenAsync(name, cancellationToken).ConfigureAwait(false) is not { } sheet) return Unknown(name);
        var topics = (await store.MatchesAsync(sheet.Article.Id, cancellationToken).ConfigureAwait(false)).Select(match => stops.Topics.GetValueOrDefault(match.Topic)).OfType<Topics.Topic>().Distinct().ToImmutableArray();
        var brief = new Brief(sheet.Article, sheet.Study, topics);
        var outcome = await engine.RunAsync(brief, cancellationToken).ConfigureAwait(false);
        if (outcome is not Outcome<Draft>.Done(var draft)) return new Decision.Refused(((Outcome<Draft>.SetAside)outcome).Reason);
        if (draft.Writing?.Fault is { } fault) return new Decision.Refused(new("engine", fault));
        if (await stops.Digests.RunAsync(brief, cancellationToken).ConfigureAwait(false) is not Outcome<Draft>.Done(var plain)) return Unknown(name);
        var paper = await new Gathering(store).FindAsync(sheet.Article.Id, cancellationToken).ConfigureAwait(false);
        var held = new HeldDraft(paper?.Hash ?? sheet.Review.Held.Source, Fingerprint.Of(OutcomeJson.Write(outcome)), engineName, await CheckAsync(draft, sheet, cancellationToken).ConfigureAwait(false),
            TwoEngines.Of(draft, plain, sheet.Article, sheet.Study));
        return await DecideAsync(name, (review, now) => review.Draft == Review.Hash(held) ? [] : review.Draft != sheet.Review.Draft ? null :
        [
            new(review.Id, review.Draft, RulingKind.Rerun, now, by, $"Asked {engineName} instead.", null),
            Brought(review.Id, held, RulingKind.Held, engineName, held.Points.IsEmpty ? "The two engines agree; a person asked for this draft." : Review.Notice(engineName, held.Points), now),
        ], cancellationToken, sourceMayDiffer: true).ConfigureAwait(false);
    }

    // Null from the rule: the draft is another by now.
    private async ValueTask<Decision> DecideAsync(string name, Func<Review, DateTimeOffset, ImmutableArray<Ruling>?> rule, CancellationToken cancellationToken, bool sourceMayDiffer = false)
    {
        var (id, draft) = Parts(name);
        var batch = await store.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (batch.ConfigureAwait(false))
        {
            if (Review.Of(await batch.RulingsAsync(id, cancellationToken).ConfigureAwait(false)) is not { } review) return Unknown(name);
            // Without a draft's name nobody knows which of several was looked at.
            if (draft is null ? review.Rulings.Count(ruling => ruling.Json is not null) > 1 : !review.Draft.StartsWith(draft, StringComparison.Ordinal)) return Changed(review);
            var paper = await new Gathering(batch).FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (!sourceMayDiffer && paper?.Hash != review.Held.Source)
                return new Decision.Refused(new("source-changed", $"The record of {id} has changed since the draft {review.Name} was written; ask an engine again with `assay review rerun {review.Name} --engine NAME`."));
            var now = clock.GetUtcNow();
            if (rule(review, now) is not { } rulings) return Changed(review);
            foreach (var ruling in rulings) await batch.SaveRulingAsync(ruling, cancellationToken).ConfigureAwait(false);
            if (rulings.IsEmpty) return new Decision.Made(review, false);
            await new RouteBatch(batch, stops, now, Options).RemakeAsync(id, cancellationToken).ConfigureAwait(false);
            var after = Review.Of(await batch.RulingsAsync(id, cancellationToken).ConfigureAwait(false))!;
            await batch.CommitAsync(cancellationToken).ConfigureAwait(false);
            return new Decision.Made(after, true);
        }
    }

    private ImmutableArray<Ruling>? Rule(Review review, ReviewState state, RulingKind kind, string by, string why) =>
        review.State == state ? [] : [new(review.Id, review.Draft, kind, clock.GetUtcNow(), by, why, null)];

    private static Ruling Brought(SourceId id, HeldDraft held, RulingKind kind, string by, string why, DateTimeOffset now) =>
        new(id, Review.Hash(held), kind, now, by, why, JsonSerializer.Serialize(held, RecordJson.Options));

    private async ValueTask<CheckedDigest> CheckAsync(Draft draft, ReviewSheet sheet, CancellationToken cancellationToken) =>
        await stops.Verification.RunAsync(new(draft, sheet.Article, sheet.Study), cancellationToken).ConfigureAwait(false) is Outcome<CheckedDigest>.Done(var digest)
            ? digest
            : throw new InvalidOperationException("The gate judges every draft.");

    private async ValueTask<Study?> ReadAsync(Article article, CancellationToken cancellationToken) =>
        await stops.Reading.RunAsync(article, cancellationToken).ConfigureAwait(false) is Outcome<Study>.Done(var study) ? study : null;

    private static Decision.Refused Unknown(string name) => new(new("no-draft", $"No draft of {name} was ever held; `assay review list` names those that wait."));

    private static Decision.Refused Changed(Review review) =>
        new(new("draft-changed", $"The draft has changed since; it is {review.Name} now: look at it with `assay review show {review.Id}`, then decide about that name."));

    private static (SourceId Id, string? Draft) Parts(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var at = name.LastIndexOf('@');
        return at > 0 && at < name.Length - 1 && !name.AsSpan(at + 1).ContainsAnyExcept(Hexadecimal)
            ? (SourceId.Parse(name[..at], SourceId.PubMed), name[(at + 1)..])
            : (SourceId.Parse(name, SourceId.PubMed), null);
    }
}
