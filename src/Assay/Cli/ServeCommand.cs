using System.Collections.Immutable;
using System.CommandLine;
using System.Net.Sockets;
using Assay.Search;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Topics;
using Assay.Web;
using Assay.Workers;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Assay.Cli;

/// <summary><c>assay serve</c>: the site over what is kept.</summary>
internal static class ServeCommand
{
    private const string Here = "http://127.0.0.1:5080";

    public static Command Make(Terminal terminal)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons", DefaultValueFactory = _ => Here, HelpName = "URLS" };
        var readings = new Option<int>("--readings-per-minute") { Description = "Pasted texts that one client may have read or checked in a minute; 0 sets no limit", DefaultValueFactory = _ => new SiteOptions().ReadingsPerMinute, HelpName = "N" };
        var address = new Option<string>("--public-address") { Description = "The site's address for the world, with a closing slash: for feeds, the sitemap and citations", DefaultValueFactory = _ => "", HelpName = "URL" };
        var report = new Option<string>("--report-to") { Description = "Where readers say that a number is wrong: the address of an issue form, or mailto: and an address", DefaultValueFactory = _ => "", HelpName = "URL" };
        var data = Asks.Data();
        var command = new Command("serve", "Serve the site over what is kept") { urls, readings, address, report, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var site = new SiteOptions { Urls = Addresses(call.GetRequiredValue(urls)), ReadingsPerMinute = Readings(call.GetValue(readings)), PublicAddress = call.GetRequiredValue(address), ReportAddress = call.GetRequiredValue(report) };
            try
            {
                site.Validated();
            }
            catch (ArgumentException fault)
            {
                throw new WrongCallException(fault.Message);
            }
            var folder = Shelf.Folder(call.GetValue(data));
            await using var store = await folder.OpenAsync(cancellationToken);
            return await RunAsync(terminal, site, store, Shelf.Topics(folder), cancellationToken);
        });
        return command;
    }

    /// <summary>Serves until told to stop.</summary>
    public static async Task<int> RunAsync(Terminal terminal, SiteOptions options, SqliteStore store,
        ImmutableSortedDictionary<string, Topic> topics, CancellationToken cancellationToken)
    {
        await using var site = Site.Build(options, store, new PageShelf(store, new Instruments(topics).Stops()), new SqliteSearch(store, topics.Values), topics, TimeProvider.System);
        try
        {
            await site.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            terminal.Say($"{string.Join(", ", options.Urls)} cannot be listened on: it is in use or not this machine's; stop what uses it, or choose another port.");
            return Exit.WorldFailed;
        }
        var bound = site.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        await terminal.Output.WriteLineAsync($"Serving {string.Join(", ", bound)}  (Ctrl+C stops)");
        await terminal.Output.FlushAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var warming = Task.Run(() => WarmAsync(site.Services.GetRequiredService<Desk>(), stop.Token), CancellationToken.None);
        await site.WaitForShutdownAsync(cancellationToken);
        await stop.CancelAsync();
        await warming;
        return Exit.Done;
    }

    /// <summary>Opens each topic, so that its first reader does not wait until it is put together. What fails here fails again for who asks.</summary>
    private static async Task WarmAsync(Desk desk, CancellationToken cancellationToken)
    {
        try
        {
            // Whoever started the server asks for a page first.
            await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            foreach (var topic in desk.Topics.Values)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await desk.Library.OpenAsync(topic, cancellationToken);
            }
            // What that took beside what it gave is given back; nothing as large is read again soon.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (Exception fault) when (fault is OperationCanceledException or StoreException)
        {
        }
    }

    private static int Readings(int number) => number is >= 0 and <= 10_000 ? number : throw new WrongCallException($"{number} readings a minute are out of range; choose 0 (no limit) to 10,000.");

    private static string[] Addresses(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return addresses.Length > 0 && addresses.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? addresses
            : throw new WrongCallException($"'{urls}' is not an address to listen on; give one such as {Here}.");
    }
}
