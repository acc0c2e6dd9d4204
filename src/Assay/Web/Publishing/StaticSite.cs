using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Assay.Pipeline;
using Assay.Web.Api.Description;

namespace Assay.Web.Publishing;

/// <summary>Writes the whole site as files with relative links, so that any host of files serves it. What did not change is not made again.</summary>
public sealed class StaticSite
{
    private const string Script = "search/search.js";
    private const string Index = "search/index.json";
    private const string Map = "sitemap.xml";
    private const string Description = "openapi.json";
    private readonly ImmutableArray<string> made;

    private readonly Desk desk;
    private readonly InnerSite site;

    /// <summary>A site over what is kept now.</summary>
    /// <param name="desk">What pages are made from.</param>
    public StaticSite(Desk desk)
    {
        this.desk = desk;
        site = new(this.desk);
        // A sitemap names whole addresses: without the site's own there is none.
        made = [Grove.Live, Grove.Search, Script, Index, Description, "robots.txt", .. desk.Options.PublicAddress.Length > 0 ? [Map] : ImmutableArray<string>.Empty];
    }

    /// <summary>Writes the site into a folder.</summary>
    /// <remarks>Each file is written beside its place and then takes it. A run that is stopped leaves whole files, and the next one finishes.</remarks>
    /// <param name="folder">The folder: one that is not there, empty, or written by an earlier run.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="ForeignFolderException">The folder holds what is not ours.</exception>
    public async Task<Published> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var before = Ledger.Find(folder);
        if (before is null && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new ForeignFolderException($"{folder} is not empty and no site that Assay published; choose an empty folder with --out.");
        var program = Fingerprint.Of($"{typeof(StaticSite).Module.ModuleVersionId} {typeof(Fingerprint).Module.ModuleVersionId} {Fingerprint.Of(desk.Options)}");
        var grove = await Grove.OfAsync(desk, program, cancellationToken);
        var old = before?.Files ?? new Dictionary<string, string>(StringComparer.Ordinal);
        // Addresses that come or go turn links of pages that did not change themselves.
        var everywhere = Fingerprint.Of(string.Join('\n', grove.Leaves.Select(leaf => leaf.Path)));
        var planned = grove.Leaves.Select(leaf => leaf with { Input = $"{leaf.Input[..Math.Min(32, leaf.Input.Length)]}-{everywhere[..16]}" }).ToList();
        var stale = planned.Where(leaf => !old.TryGetValue(leaf.Path, out var input) || input != Ledger.Absent + leaf.Input && (input != leaf.Input || !File.Exists(Path.Combine(folder, leaf.Path)))).ToList();
        var own = Fingerprint.Of(program + everywhere + string.Join('\n', planned.Where(leaf => leaf.Address.StartsWith("/papers/", StringComparison.Ordinal)).Select(leaf => leaf.Input)));
        var ownStale = made.Any(path => !old.TryGetValue(path, out var input) || input != own || !File.Exists(Path.Combine(folder, path)));
        var kept = planned.Select(leaf => leaf.Path).Concat(made).ToHashSet(StringComparer.Ordinal);
        var gone = old.Keys.Where(path => !kept.Contains(path)).ToList();
        if (stale.Count == 0 && !ownStale && gone.Count == 0) return new(before!.Written, 0, 0);
        var links = new RelativeLinks(grove.Leaves.Select(leaf => KeyValuePair.Create(leaf.Address, leaf.Path)).Append(new("/" + Description, Description)).ToFrozenDictionary(StringComparer.Ordinal), desk.Options.PublicAddress);
        Directory.CreateDirectory(folder);
        // Until the end nothing that is about to change counts as known, and everything that may come into being counts as ours.
        var unsure = stale.Select(leaf => leaf.Path).Concat(made).ToHashSet(StringComparer.Ordinal);
        new Ledger(Files(old.Where(file => !unsure.Contains(file.Key)).Concat(unsure.Select(path => KeyValuePair.Create(path, ""))))).Save(folder);
        var absent = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Sheaves(stale), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, async (sheaf, stop) =>
        {
            foreach (var same in sheaf.GroupBy(leaf => leaf.Asked, StringComparer.Ordinal))
            {
                stop.ThrowIfCancellationRequested();
                var reply = await site.AskAsync(same.Key, stop);
                // Not every outcome has every drawing.
                if (reply.Status == StatusCodes.Status200OK) foreach (var leaf in same) Put(folder, leaf.Path, Bytes(leaf, reply.Body, links));
                else foreach (var leaf in same) absent.Add(leaf.Path);
            }
        });
        if (ownStale) await OwnAsync(folder, grove, links);
        foreach (var path in gone.Concat(absent)) Remove(folder, path);
        var none = planned.Where(leaf => old.GetValueOrDefault(leaf.Path) == Ledger.Absent + leaf.Input).Select(leaf => leaf.Path).Concat(absent).ToHashSet(StringComparer.Ordinal);
        new Ledger(Files(planned.Select(leaf => KeyValuePair.Create(leaf.Path, (none.Contains(leaf.Path) ? Ledger.Absent : "") + leaf.Input)).Concat(made.Select(path => KeyValuePair.Create(path, own))))).Save(folder);
        return new(planned.Count + made.Length - none.Count, stale.Count - absent.Count + (ownStale ? made.Length : 0), gone.Count);
    }

    private static Dictionary<string, string> Files(IEnumerable<KeyValuePair<string, string>> files) => new(files, StringComparer.Ordinal);

    // What stands in one folder is made by one hand, one after another: its page is unpacked once, its outcome pooled once.
    private static IEnumerable<List<Leaf>> Sheaves(IEnumerable<Leaf> leaves)
    {
        var sheaf = new List<Leaf>();
        var folder = "";
        foreach (var leaf in leaves)
        {
            var states = leaf.Path.IndexOf("/states/", StringComparison.Ordinal);
            var own = states > 0 ? leaf.Path[..states] : Path.GetDirectoryName(leaf.Path) ?? "";
            if (own != folder && sheaf.Count > 0)
            {
                yield return sheaf;
                sheaf = [];
            }
            folder = own;
            sheaf.Add(leaf);
        }
        if (sheaf.Count > 0) yield return sheaf;
    }

    private static byte[] Bytes(Leaf leaf, ReadOnlyMemory<byte> body, RelativeLinks links) => Path.GetExtension(leaf.Path) switch
    {
        ".html" or ".atom" or ".svg" => Encoding.UTF8.GetBytes(links.Turn(Encoding.UTF8.GetString(body.Span), leaf.Path)),
        ".json" => links.TurnJson(body.Span, leaf.Path),
        ".css" => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span).Replace("url(\"/assets/", "url(\"../../assets/", StringComparison.Ordinal)),
        _ => body.ToArray(),
    };

    private async Task OwnAsync(string folder, Grove grove, RelativeLinks links)
    {
        var typesetter = new Typesetter();
        var topics = desk.Topics.Values.OrderBy(topic => topic.Name, StringComparer.Ordinal).ToList();
        Put(folder, Grove.Live, links.Turn(await typesetter.SetAsync<LiveSheet, string>("", desk.Options), Grove.Live));
        Put(folder, Grove.Search, links.Turn(await typesetter.SetAsync<SearchSheet, IReadOnlyList<Topics.Topic>>(topics, desk.Options), Grove.Search));
        Put(folder, Index, SearchIndex.Write(grove.Cards, links));
        Put(folder, Description, ApiDocument.Write(desk.Options, published: true));
        Put(folder, "robots.txt", "User-agent: *\nAllow: /\n" + (desk.Options.PublicAddress.Length > 0 ? $"Sitemap: {desk.Options.PublicAddress}sitemap.xml\n" : ""));
        if (desk.Options.PublicAddress.Length > 0) Put(folder, Map, PublishedMap.Of(desk.Options.PublicAddress, grove.Leaves));
        using var script = new StreamReader(typeof(StaticSite).Assembly.GetManifestResourceStream("Assay.Publishing/search.js")!);
        Put(folder, Script, await script.ReadToEndAsync());
    }

    private static void Put(string folder, string path, string text) => Put(folder, path, Encoding.UTF8.GetBytes(text));

    private static void Put(string folder, string path, byte[] bytes)
    {
        var file = Path.Combine(folder, path);
        var beside = $"{file}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllBytes(beside, bytes);
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException or FileNotFoundException)
        {
            // A folder that another hand makes between the failure and its telling is told as a missing file.
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(beside, bytes);
        }
        File.Move(beside, file, overwrite: true);
    }

    private static void Remove(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file)) return;
        File.Delete(file);
        for (var above = Path.GetDirectoryName(file); above is not null && above.Length > folder.Length && Directory.Exists(above) && !Directory.EnumerateFileSystemEntries(above).Any(); above = Path.GetDirectoryName(above))
            Directory.Delete(above);
    }
}
