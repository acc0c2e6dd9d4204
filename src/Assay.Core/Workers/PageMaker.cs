using System.Collections.Immutable;
using Assay.Audit;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Topics;
using Assay.Verification;
using Assay.Verification.Agreement;
using Assay.Workers.Changes;
using Assay.Workers.Reviews;

namespace Assay.Workers;

/// <summary>Makes a page from an article: Study, Remarks, Draft, CheckedDigest, and the same for digests found elsewhere.</summary>
internal sealed class PageMaker(Stops stops, string engine)
{
    /// <summary>The step that puts a page together. Raised when the same parts make another page.</summary>
    public static readonly StageId Stage = new("page", 3);

    // Only a digest depends on who writes it; all else is cached under the rules' own name.
    private const string Rules = "rules";

    // Who wrote a digest for which a model was asked in vain.
    private const string Embedded = Digests.Extractive.ExtractiveDigest.Engine;

    private const int MostChanges = 100;

    private static readonly Reason NoAbstract = new("no-abstract", "Abstract unavailable: there is only a title, and a title is no ground for a digest.");

    private static readonly Reason Registered = new("registry-record",
        "This is a trial's entry in a registry: it says what is planned, and is never digested as findings. Papers of the trial that are kept are listed below.");

    private static readonly Reason NoPaper = new("notice", "This record is a notice about another paper, not a study; it is kept for the record and not digested.");

    /// <summary>Hash of all that a page is made from, the stages' revisions among it.</summary>
    public string Recipe(Paper paper) => Fingerprint.Of(new
    {
        Article = paper.Hash,
        Ingested = Day(paper),
        Standing = stops.Standing(paper.Article, paper.Notices),
        History = paper.History.Select(moment => new { moment.Hash, moment.At }),
        paper.Notices,
        paper.MergedFrom,
        paper.Related,
        paper.Matches,
        paper.ForeignDigests,
        Topics = Followed(paper),
        Stages = new[] { stops.Reading.Id, stops.Audit.Id, stops.Digests.Id, stops.Verification.Id }.Select(id => id.ToString()),
        Engine = engine,
        // Nothing of this kind leaves the recipe of a page as it always was.
        Review = paper.Review is { } review ? new { review.Draft, review.State } : null,
    });

    /// <summary>The page, from kept results where there are any.</summary>
    public async ValueTask<PaperPage> MakeAsync(Paper paper, StageCache cache, CancellationToken cancellationToken)
    {
        var article = paper.Article;
        var study = await ReadAsync(paper, cache, cancellationToken).ConfigureAwait(false);
        var page = Bare(paper, study.Value?.Design.Type ?? StudyType.Unclassified) with
        {
            Changes = await ChangesAsync(paper, study.Value, cache, cancellationToken).ConfigureAwait(false),
        };
        if (page.SetAside is null) page = page with { Study = article.HasAbstract ? study.Value : null, SetAside = study.SetAside };
        if (study.Value is not null && page.SetAside is null) page = await DigestAsync(page, paper, study, cache, cancellationToken).ConfigureAwait(false);
        var foreign = ImmutableArray.CreateBuilder<ForeignDigest>();
        foreach (var digest in paper.ForeignDigests)
            foreign.Add(await ForeignAsync(digest, paper, page.Study is null ? null : study, cache, cancellationToken).ConfigureAwait(false));
        return page with { ForeignDigests = foreign.ToImmutable() };
    }

    /// <summary>What lists show of a paper whose page is made when somebody asks for it: no stage runs.</summary>
    public PaperPage Outline(Paper paper)
    {
        var page = Bare(paper, stops.ReadRecord(paper.Article with { Text = "", Sections = [] }).Design.Type);
        return page with { SetAside = page.SetAside ?? (paper.Article.HasAbstract ? PaperCards.NotRead : NoAbstract) };
    }

    /// <summary>The page before any stage; what is no paper is set aside here.</summary>
    private PaperPage Bare(Paper paper, StudyType type)
    {
        var standing = stops.Standing(paper.Article, paper.Notices);
        var kind = Identity.KindOf(paper.Article);
        return new()
        {
            Article = paper.Article,
            Standing = standing.Standing,
            StandingWhy = standing.Why,
            MergedFrom = paper.MergedFrom,
            Related = paper.Related,
            Topics = paper.Matches,
            Type = kind == RecordKind.RegistryRecord ? StudyType.RegistryRecord : type,
            SetAside = kind switch { RecordKind.RegistryRecord => Registered, RecordKind.Notice => NoPaper, _ => null },
            Engine = engine,
            Ingested = Day(paper),
        };
    }

    /// <summary>In what the record changed, the latest first; of one moment the standing first, then title, abstract, numbers.</summary>
    private async ValueTask<ImmutableArray<PageChange>> ChangesAsync(Paper paper, Study? latest, StageCache cache, CancellationToken cancellationToken)
    {
        var studies = new Dictionary<string, Study?> { [paper.Hash] = paper.Article.HasAbstract ? latest : null };
        var changes = StandingChanges.Of(paper.History, paper.Notices, stops.Standing).ToList();
        for (var at = 1; at < paper.History.Length; at++)
        {
            var (before, after) = (paper.History[at - 1], paper.History[at]);
            if (before.Article.Title == after.Article.Title && before.Article.Text == after.Article.Text) continue;
            var earlier = await StudyAsync(before, studies, cache, cancellationToken).ConfigureAwait(false);
            var later = await StudyAsync(after, studies, cache, cancellationToken).ConfigureAwait(false);
            changes.AddRange(TextChanges.Of((before.Article, earlier), (after.Article, later), after.At));
            changes.AddRange(NumberChanges.Of(earlier, later, after.At));
        }
        return [.. changes.OrderByDescending(change => change.At).Take(MostChanges)];
    }

    private async ValueTask<Study?> StudyAsync(ArticleMoment moment, Dictionary<string, Study?> studies, StageCache cache, CancellationToken cancellationToken)
    {
        if (studies.TryGetValue(moment.Hash, out var known)) return known;
        return studies[moment.Hash] = moment.Article.HasAbstract
            ? (await cache.RunAsync(stops.Reading, moment.Article, moment.Hash, Rules, cancellationToken).ConfigureAwait(false)).Value
            : null;
    }

    private async ValueTask<Cached<Study>> ReadAsync(Paper paper, StageCache cache, CancellationToken cancellationToken)
    {
        if (paper.Article.HasAbstract)
            return await cache.RunAsync(stops.Reading, paper.Article, paper.Hash, Rules, cancellationToken).ConfigureAwait(false);
        var study = stops.ReadRecord(paper.Article);
        return new(new Outcome<Study>.Done(study), Fingerprint.Of(study));
    }

    private async ValueTask<PaperPage> DigestAsync(PaperPage page, Paper paper, Cached<Study> study, StageCache cache,
        CancellationToken cancellationToken)
    {
        if (page.Study is not null) page = page with { Remarks = await AuditAsync(study, cache, cancellationToken).ConfigureAwait(false) };
        var review = paper.Review is { } last && last.Held.Source == paper.Hash ? last : null;
        // What a person let through stands, whoever is asked now.
        if (page.Study is not null && review is { State: ReviewState.Accepted })
            return await ShowAsync(page, Accepted(review), review.Held.Engine, paper, study, cache, cancellationToken).ConfigureAwait(false);
        var draft = await DraftAsync(stops.Digests, engine, paper, study, cache, cancellationToken).ConfigureAwait(false);
        if (draft.Value is not { } written) return page with { SetAside = draft.SetAside };
        // A title is no ground for a digest, whatever an engine makes of it.
        if (page.Study is null) return page with { SetAside = NoAbstract };
        if (stops.Embedded is null || written.Writing is { Fault: not null })
            return await ShowAsync(page, review is { State: ReviewState.Held } && stops.Embedded is null ? Waiting(written, review.Held) : written,
                written.Writing is { Fault: not null } ? Embedded : engine, paper, study, cache, cancellationToken).ConfigureAwait(false);
        var own = await DraftAsync(stops.Embedded, Embedded, paper, study, cache, cancellationToken).ConfigureAwait(false);
        if (own.Value is not { } plain || TwoEngines.Of(written, plain, paper.Article, study.Value!) is not { IsEmpty: false } points)
            return await ShowAsync(page, written, engine, paper, study, cache, cancellationToken).ConfigureAwait(false);
        if (review?.Knows(draft.Hash) != true)
        {
            var digest = await CheckAsync(written, draft.Hash, paper, study, cache, cancellationToken).ConfigureAwait(false);
            if (digest.Value is { } judged) cache.Held = new(paper.Hash, draft.Hash, engine, judged, points);
        }
        var waits = cache.Held ?? (review is { State: ReviewState.Held } ? review.Held : null);
        return await ShowAsync(page, waits is null ? plain : Waiting(plain, waits), Embedded, paper, study, cache, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask<Cached<Draft>> DraftAsync(IStage<Brief, Draft> stage, string engine, Paper paper, Cached<Study> study, StageCache cache, CancellationToken cancellationToken)
    {
        var topics = Followed(paper);
        return cache.RunAsync(stage, new Brief(paper.Article, study.Value!, topics), Fingerprint.Of($"{paper.Hash} {study.Hash} {Fingerprint.Of(topics)}"), engine,
            draft => draft.Writing?.Fault is not null, cancellationToken);
    }

    private async ValueTask<PaperPage> ShowAsync(PaperPage page, Draft draft, string engine, Paper paper, Cached<Study> study, StageCache cache, CancellationToken cancellationToken)
    {
        var digest = await CheckAsync(draft, Fingerprint.Of(OutcomeJson.Write<Draft>(new Outcome<Draft>.Done(draft))), paper, study, cache, cancellationToken).ConfigureAwait(false);
        // What is refused, a model's or our own, is not left standing: the source's own sentence takes its place, or nothing does, and the page says so.
        if (digest.Value is { } judged && judged.Verdicts.Any(verdict => !verdict.MayBePrinted && !paper.Article.Text.Contains(verdict.Claim.Sentence, StringComparison.Ordinal)) && SoundDraft.Of(judged, paper.Article, study.Value!, Embedded) is { } sound)
            digest = await CheckAsync(sound, Fingerprint.Of(OutcomeJson.Write<Draft>(new Outcome<Draft>.Done(sound))), paper, study, cache, cancellationToken).ConfigureAwait(false);
        return page with { Digest = digest.Value, SetAside = digest.SetAside, Engine = engine };
    }

    // Nothing of the draft that waits is on the page.
    private static Draft Waiting(Draft plain, HeldDraft held) =>
        plain with { Writing = new(held.Engine, held.Digest.Draft.Writing?.Prompt ?? "", []) { Held = Review.Notice(held.Engine, held.Points) } };

    private static Draft Accepted(Review review)
    {
        var draft = review.Held.Digest.Draft;
        return draft with { Writing = (draft.Writing ?? new(review.Held.Engine, "", [])) with { Accepted = DateOnly.FromDateTime(review.Decision!.At.UtcDateTime) } };
    }

    private async ValueTask<ForeignDigest> ForeignAsync(KeptDigest kept, Paper paper, Cached<Study>? source, StageCache cache,
        CancellationToken cancellationToken)
    {
        var found = stops.ReadDigest(kept.Text);
        var study = await cache.RunAsync(stops.Reading, found.Text, Fingerprint.Of(found.Text), Rules, cancellationToken).ConfigureAwait(false);
        if (study.Value is not { } read) return new(kept.Origin, found.Engine, Unread(found.Text, study.SetAside!), [], null);
        var remarks = await AuditAsync(study, cache, cancellationToken).ConfigureAwait(false);
        if (source is null) return new(kept.Origin, found.Engine, read, remarks, null);
        // A headline is a claim too: it is checked as the sentence it is.
        var sentences = read.Sentences.Select(sentence => sentence.At.Of(read.Text)).Prepend(found.Title).Where(text => text.Length > 0);
        var draft = stops.Stranger(paper.Article.Id, found.Title, [.. sentences]);
        var digest = await CheckAsync(draft, Fingerprint.Of(draft), paper, source, cache, cancellationToken).ConfigureAwait(false);
        return new(kept.Origin, found.Engine, read, remarks, digest.Value);
    }

    private async ValueTask<ImmutableArray<Remark>> AuditAsync(Cached<Study> study, StageCache cache, CancellationToken cancellationToken)
    {
        var remarks = await cache.RunAsync(stops.Audit, study.Value!, study.Hash, Rules, cancellationToken).ConfigureAwait(false);
        return remarks.Outcome is Outcome<ImmutableArray<Remark>>.Done done ? done.Value : [];
    }

    private ValueTask<Cached<CheckedDigest>> CheckAsync(Draft draft, string draftHash, Paper paper, Cached<Study> source, StageCache cache,
        CancellationToken cancellationToken)
    {
        // A digest may rest on what the record said before it was corrected.
        var earlier = paper.History.Where(moment => moment.Hash != paper.Hash && moment.Article.Text != paper.Article.Text)
            .OrderByDescending(moment => moment.At).ThenBy(moment => moment.Hash, StringComparer.Ordinal).Select(moment => moment.Article.Text).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return cache.RunAsync(stops.Verification, new Submission(draft, paper.Article, source.Value!) { Earlier = earlier },
            Fingerprint.Of($"{draftHash} {paper.Hash} {source.Hash} {string.Join(' ', earlier.Select(Fingerprint.Of))}"), Rules, cancellationToken);
    }

    private ImmutableArray<Topic> Followed(Paper paper) =>
        [.. paper.Matches.Select(match => match.Topic).Distinct(StringComparer.Ordinal)
            .Select(slug => stops.Topics.GetValueOrDefault(slug)).OfType<Topic>()];

    private static DateOnly Day(Paper paper) => DateOnly.FromDateTime(paper.Kept.FirstIngested.UtcDateTime);

    private static Study Unread(Article text, Reason reason) => new()
    {
        Id = text.Id,
        Version = text.Version,
        Title = text.Title,
        Text = text.Text,
        Design = new Design(StudyType.Unclassified, "not gradable", [], []),
        Population = new Population(null, []),
        SetAside = [reason],
    };
}
