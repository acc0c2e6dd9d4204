using Assay.Sources.Bulk;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Tests.Store;
using Assay.Workers;

namespace Assay.Tests.Workers;

/// <summary>A mirror taken along the route with small stages and a clock that stands still.</summary>
internal static class BulkRun
{
    public static async Task<RouteTally> TakeAsync(string file, string mirror, bool again = false, int batch = 8, int milestone = 8)
    {
        await using var store = await SqliteStore.OpenAsync(file, TestContext.Current.CancellationToken);
        return await TakeAsync(store, mirror, again, batch, milestone);
    }

    public static async Task<RouteTally> TakeAsync(IStore store, string mirror, bool again = false, int batch = 8, int milestone = 8, CancellationToken? stop = null)
    {
        var cancel = stop ?? TestContext.Current.CancellationToken;
        var reader = new BulkReader(FolderMirror.Of(mirror)!, new() { Milestone = milestone, Again = again });
        var route = RouteTests.Over(store, new TinyStops(), new() { BatchSize = batch, Parallelism = 1 }, Small.Noon);
        var tally = new RouteTally();
        await foreach (var step in route.RunAsync(BulkRound.ReadAsync(store, reader, cancel), cancel)) tally = tally.Add(step);
        return tally;
    }
}
