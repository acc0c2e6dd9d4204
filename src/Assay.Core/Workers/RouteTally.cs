using System.Collections.Immutable;
using Assay.Store;

namespace Assay.Workers;

/// <summary>What a run came to, counted.</summary>
public sealed record RouteTally
{
    /// <summary>Articles read.</summary>
    public int Read { get; init; }

    /// <summary>Articles new.</summary>
    public int Added { get; init; }

    /// <summary>Articles changed.</summary>
    public int Changed { get; init; }

    /// <summary>Articles kept that were as before.</summary>
    public int Unchanged { get; init; }

    /// <summary>Articles kept and listed whose page is made when somebody opens it.</summary>
    public int Listed { get; init; }

    /// <summary>Articles that belong to no topic and were not kept.</summary>
    public int Passed { get; init; }

    /// <summary>Articles taken back by their source.</summary>
    public int Deleted { get; init; }

    /// <summary>Deliveries refused.</summary>
    public int Refused { get; init; }

    /// <summary>Notices of registers about papers' standing, new or changed.</summary>
    public int Noted { get; init; }

    /// <summary>Digests found elsewhere, new or changed.</summary>
    public int Imported { get; init; }

    /// <summary>Stages that ran.</summary>
    public int StagesRun { get; init; }

    /// <summary>Stage results found in the store.</summary>
    public int StagesFound { get; init; }

    /// <summary>Pages with a new state.</summary>
    public int Published { get; init; }

    /// <summary>Pages without a digest.</summary>
    public int SetAside { get; init; }

    /// <summary>Sentences of our own digests that are shown as blocked.</summary>
    public int Blocked { get; init; }

    /// <summary>Pages whose model digest waits for a person.</summary>
    public int Held { get; init; }

    /// <summary>Pages for which a model was asked in vain, by what was wrong, in order of the words.</summary>
    public ImmutableSortedDictionary<string, int> Faults { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The tally with one more step.</summary>
    public RouteTally Add(RouteStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Others.Aggregate(Own(step), (tally, page) => tally.With(page));
    }

    private RouteTally Own(RouteStep step) => step switch
    {
        RouteStep.Kept kept => With(kept.Page) with
        {
            SetAside = SetAside + (kept.Page?.SetAside is null ? 0 : 1),
            Blocked = Blocked + (kept.Page?.Blocked ?? 0),
            Read = Read + 1,
            Listed = Listed + (kept.IsListed ? 1 : 0),
            Added = Added + (kept.Written == Written.Added ? 1 : 0),
            Changed = Changed + (kept.Written == Written.Changed ? 1 : 0),
            Unchanged = Unchanged + (kept.Written == Written.Unchanged ? 1 : 0),
        },
        RouteStep.Passed => this with { Read = Read + 1, Passed = Passed + 1 },
        RouteStep.Deleted { WasKept: true } => this with { Deleted = Deleted + 1 },
        RouteStep.Deleted => this,
        RouteStep.Refused => this with { Refused = Refused + 1 },
        RouteStep.Noted noted => noted.Pages.Aggregate(this, (tally, page) => tally.With(page)) with { Noted = Noted + (noted.Written == Written.Unchanged ? 0 : 1) },
        RouteStep.Reached => this,
        RouteStep.Rebased rebased => this with { Deleted = Deleted + rebased.Gone },
        RouteStep.Imported imported => With(imported.Page) with { Imported = Imported + (imported.Written == Written.Unchanged ? 0 : 1) },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>The run to keep: new where anything came in, else none.</summary>
    public Run ToRun(string kind, DateTimeOffset started, DateTimeOffset ended)
    {
        var came = Added + Changed + Deleted + Imported + Noted + Published > 0;
        var sentence = came
            ? $"{Read} articles read: {Added} new, {Changed} changed, {Deleted} deleted by their source; {(Noted > 0 ? $"{Noted} notices of papers' standing; " : "")}{Published} pages published."
            : $"{Read} articles read, none new or changed.";
        sentence = string.Join(' ', ModelSentences().Prepend(sentence));
        return new(kind, started, ended, came ? CheckOutcome.New : CheckOutcome.None, sentence, Read, Added, Changed, Deleted);
    }

    /// <summary>What went wrong with models, one sentence a fault (those pages have the embedded engine's digest), and how many drafts wait.</summary>
    public IEnumerable<string> ModelSentences() =>
    [
        .. Faults.Select(fault => $"{fault.Value} digest{(fault.Value == 1 ? " is" : "s are")} the embedded engine's: {fault.Key}"),
        .. Held == 0 ? [] : new[] { $"{Held} draft{(Held == 1 ? " is" : "s are")} held for review; `assay review list` names {(Held == 1 ? "it" : "them")}." },
    ];

    /// <summary>The run to keep where a fault ended it: failed, whatever came in before.</summary>
    /// <param name="kind">Kind of run.</param>
    /// <param name="fault">What ended it, one sentence.</param>
    /// <param name="started">When it began.</param>
    /// <param name="ended">When it ended.</param>
    public Run ToFailedRun(string kind, string fault, DateTimeOffset started, DateTimeOffset ended) =>
        ToRun(kind, started, ended) with
        {
            Outcome = CheckOutcome.Failed,
            Sentence = $"{fault} {Read} articles had been read: {Added} new, {Changed} changed, {Deleted} deleted by their source.",
        };

    private RouteTally With(PageWork? page) => page is null ? this : this with
    {
        StagesRun = StagesRun + page.Ran,
        StagesFound = StagesFound + page.Found,
        Published = Published + (page.Published ? 1 : 0),
        Held = Held + (page.IsHeld ? 1 : 0),
        Faults = page.Fault is { } fault ? Faults.SetItem(fault, Faults.GetValueOrDefault(fault) + 1) : Faults,
    };
}
