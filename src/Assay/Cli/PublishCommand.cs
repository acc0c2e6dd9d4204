using System.CommandLine;
using Assay.Search;
using Assay.Web;
using Assay.Web.Publishing;
using Assay.Workers;

namespace Assay.Cli;

/// <summary><c>assay publish</c>: the whole site as files.</summary>
internal static class PublishCommand
{
    public static Command Make(Terminal terminal)
    {
        var place = new Option<string>("--out") { Description = "Folder to write: a new one, an empty one, or one published before", HelpName = "DIR", Required = true };
        var address = new Option<string>("--public-address") { Description = "The site's address for the world: for canonical links, citations and a sitemap", HelpName = "URL", DefaultValueFactory = static _ => "" };
        var data = Asks.Data();
        var command = new Command("publish", "Write the whole site as files that any host serves") { place, address, data };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (folder, to) = (Shelf.Kept(call.GetValue(data)), Path.GetFullPath(call.GetRequiredValue(place)));
            if (File.Exists(to)) throw new WrongCallException($"{to} is a file; give --out a folder.");
            var topics = Shelf.Topics(folder);
            await using var store = await folder.OpenAsync(cancellationToken);
            // The next run finds each topic put together, as a server does.
            await new TopicLibrary(store).RefreshAsync(topics.Values, TimeProvider.System.GetUtcNow(), cancellationToken);
            var desk = new Desk(new SiteOptions { PublicAddress = Public(call.GetValue(address)!) }, store, new PageShelf(store, new Instruments(topics).Stops(), remembered: 64), new SqliteSearch(store), topics, new Undated());
            try
            {
                var published = await new StaticSite(desk).WriteAsync(to, cancellationToken);
                await terminal.Output.WriteLineAsync($"Published into {to}: {published.Files} files, {published.Written} written, {published.Removed} removed");
            }
            catch (ForeignFolderException fault)
            {
                throw new WrongCallException(fault.Message);
            }
            return Exit.Done;
        });
        return command;
    }

    private static string Public(string address) =>
        address.Length == 0 ? "" : Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "https" or "http" ? address.TrimEnd('/') + "/"
        : throw new WrongCallException($"'{address}' is no address; give --public-address the whole of it, https://example.org/digests/.");

    /// <summary>A clock before all records: files are read on any later day, so moments are told by their dates.</summary>
    private sealed class Undated : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
