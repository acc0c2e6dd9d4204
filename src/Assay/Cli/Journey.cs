using Assay.Sources;
using Assay.Store;
using Assay.Workers;
using Spectre.Console;

namespace Assay.Cli;

/// <summary>One run of the route with its progress drawn and its outcome kept.</summary>
internal sealed class Journey(Terminal terminal, IStore store, Instruments instruments, RouteOptions options)
{
    /// <summary>Takes every delivery, then every foreign page, along the route.</summary>
    public async Task<RouteTally> RunAsync(string kind, IAsyncEnumerable<Delivery> deliveries, IReadOnlyList<ForeignPage> pages,
        CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetUtcNow();
        var route = new Route(store, instruments.Stops(), TimeProvider.System, options);
        var tally = Terminal.DrawsProgress
            ? await terminal.Progress.Progress().AutoClear(true).Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
                .StartAsync(async drawn => await RunAsync(route, deliveries, pages, drawn.AddTask("Reading").IsIndeterminate(), cancellationToken))
            : await RunAsync(route, deliveries, pages, null, cancellationToken);
        var run = tally.ToRun(kind, started, TimeProvider.System.GetUtcNow());
        // A run that found nothing writes nothing: doing the same twice leaves the store as it was.
        if (run.Outcome != "none" || await store.LastRunAsync(kind, cancellationToken) is null)
            await store.SaveRunAsync(run, cancellationToken);
        return tally;
    }

    private static async Task<RouteTally> RunAsync(Route route, IAsyncEnumerable<Delivery> deliveries, IReadOnlyList<ForeignPage> pages,
        ProgressTask? drawn, CancellationToken cancellationToken)
    {
        var tally = new RouteTally();
        await foreach (var step in route.RunAsync(deliveries, cancellationToken)) Count(step);
        foreach (var page in pages) Count(await route.ImportAsync(page.Text, page.Origin, null, cancellationToken));
        return tally;

        void Count(RouteStep step)
        {
            tally = tally.Add(step);
            if (drawn is not null)
                drawn.Description = $"{tally.Read} articles: {tally.Added} new, {tally.Changed} changed, {tally.Published} pages published";
        }
    }
}
