using Assay.Sources;
using Assay.Store;
using Assay.Workers;
using Spectre.Console;

namespace Assay.Cli;

/// <summary>One run of the route with its progress drawn and its outcome kept, also where a fault ends it.</summary>
internal sealed class Journey(Terminal terminal, IStore store, Instruments instruments, RouteOptions options)
{
    private RouteTally tally = new();

    /// <summary>Says how far a run is; the counts alone where it is not known how much is to come.</summary>
    public Func<RouteTally, (string Words, double? Share)> Words { get; init; } = tally =>
        ($"{tally.Read} articles: {tally.Added} new, {tally.Changed} changed, {tally.Published} pages published", null);

    /// <summary>Files that could not be read to their end, looked at when the run is over: its sentence names them.</summary>
    public Func<IReadOnlyList<string>> Faults { get; init; } = () => [];

    /// <summary>Takes every delivery, then every foreign page, along the route.</summary>
    public async Task<RouteTally> RunAsync(string kind, IAsyncEnumerable<Delivery> deliveries, IReadOnlyList<ForeignPage> pages,
        CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        var route = new Route(store, instruments.Stops(), TimeProvider.System, options);
        try
        {
            if (Terminal.DrawsProgress)
                await terminal.Progress.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
                    .StartAsync(async drawn => await TakeAsync(route, deliveries, pages, drawn.AddTask("Reading").IsIndeterminate(), cancellationToken));
            else
                await TakeAsync(route, deliveries, pages, null, cancellationToken);
        }
        catch (Exception fault) when (Commands.Sentence(fault) is { Code: Exit.SetAside or Exit.WorldFailed } said)
        {
            await KeepAsync(tally.ToFailedRun(kind, Capital(said.Text), started, TimeProvider.System.GetUtcNow()));
            throw;
        }
        var run = tally.ToRun(kind, started, TimeProvider.System.GetUtcNow());
        if (Faults() is { Count: > 0 } faults) run = run with { Sentence = $"{run.Sentence} {string.Join(' ', faults)}" };
        var last = await store.LastRunAsync(kind, cancellationToken);
        // A run that found nothing writes nothing, unless it has something else to say than the last one: doing the same twice leaves the store as it was.
        if (run.Outcome != CheckOutcome.None || last is null || last.Outcome == CheckOutcome.Failed || (Faults().Count > 0 && last.Sentence != run.Sentence))
            await store.SaveRunAsync(run, cancellationToken);
        return tally;
    }

    private async Task TakeAsync(Route route, IAsyncEnumerable<Delivery> deliveries, IReadOnlyList<ForeignPage> pages,
        ProgressTask? drawn, CancellationToken cancellationToken)
    {
        await foreach (var step in route.RunAsync(deliveries, cancellationToken)) Count(step);
        foreach (var page in pages) Count(await route.ImportAsync(page.Text, page.Origin, null, cancellationToken));

        void Count(RouteStep step)
        {
            tally = tally.Add(step);
            if (drawn is null) return;
            var (words, share) = Words(tally);
            drawn.Description = words;
            if (share is { } part) drawn.IsIndeterminate(false).Value = part * drawn.MaxValue;
        }
    }

    private async Task KeepAsync(Run run)
    {
        try
        {
            await store.SaveRunAsync(run, CancellationToken.None);
        }
        catch (StoreException)
        {
            // The first fault is the one that is told.
        }
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
