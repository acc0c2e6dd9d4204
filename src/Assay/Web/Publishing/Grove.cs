using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Publication.Tables;
using Assay.Reading;
using Assay.Store;

namespace Assay.Web.Publishing;

/// <summary>Every file that a published site has: one for each page that needs no running program, its JSON, its drawings.</summary>
/// <param name="Leaves">The files, in the order they are found.</param>
/// <param name="Cards">The papers listed, newest first.</param>
public sealed record Grove(ImmutableArray<Leaf> Leaves, ImmutableArray<PaperCard> Cards)
{
    private const int AtOnce = 500;
    private static readonly ImmutableArray<string> Feeds = ["atom", "json"];
    private static readonly ImmutableArray<string> Evidence = ["map.svg", "map.csv", "map.R", "regimens.csv", "regimens.R", "flow.svg", "flow.csv", "flow.R"];
    private static readonly ImmutableArray<string> Citations = ["cite.ris", "cite.bib", "cite.csl.json", "cite.nbib", "cite-page.ris", "cite-page.bib", "cite-page.csl.json"];
    private static readonly ImmutableArray<string> Tables = [.. PaperTables.Names.Select(static name => $"{name}.csv"), "tables.R"];

    /// <summary>What stands where a page needs the running program.</summary>
    public const string Live = "live/index.html";

    /// <summary>The page that searches.</summary>
    public const string Search = "search/index.html";

    /// <summary>Looks through the store.</summary>
    /// <param name="desk">What pages are made from.</param>
    /// <param name="program">What the program's own part in every page is known by.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public static async ValueTask<Grove> OfAsync(Desk desk, string program, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var cards = await CardsAsync(desk.Store, cancellationToken);
        var topics = Fingerprint.Of(desk.Topics.Values.OrderBy(topic => topic.Slug, StringComparer.Ordinal).ToList());
        var papers = new List<(PaperCard Card, string Hash)>(cards.Length);
        var pages = (await desk.Store.PageNamesAsync(null, cancellationToken)).ToDictionary(page => page.Id, page => page.Hash);
        foreach (var card in cards)
            papers.Add((card, Fingerprint.Of($"{program} {topics} {pages.GetValueOrDefault(card.Id)} {card.Changed.UtcTicks} {card.Summary}")));
        // Beside a paper stand others of its topics: what becomes of one of them may turn that list.
        var beside = papers.SelectMany(static paper => paper.Card.Topics.Select(topic => (topic, paper))).GroupBy(static one => one.topic, static one => $"{one.paper.Card.Id} {one.paper.Hash}", StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => Fingerprint.Of(string.Join('\n', group)), StringComparer.Ordinal);
        // What stands in lists hangs on every paper, on the last run and on the last checks.
        var all = Fingerprint.Of(string.Join('\n', papers.Select(paper => $"{paper.Card.Id} {paper.Hash}"))
            + Fingerprint.Of(await desk.Store.LastRunAsync(null, cancellationToken)) + Fingerprint.Of(await ChecksAsync(desk, cancellationToken)));
        var leaves = ImmutableArray.CreateBuilder<Leaf>();
        Add("/", "", all);
        Add("/about/method", "about/method", program);
        Add("/about/design", "about/design", program);
        foreach (var kind in Feeds) leaves.Add(new($"/feeds/all.{kind}", $"feeds/all.{kind}", all));
        foreach (var topic in desk.Topics.Values.OrderBy(topic => topic.Slug, StringComparer.Ordinal)) await TopicAsync(topic.Slug);
        foreach (var (card, own) in papers)
        {
            var hash = card.Topics.IsEmpty ? own : Fingerprint.Of(string.Join(' ', card.Topics.Select(beside.GetValueOrDefault).Prepend(own)));
            var folder = $"papers/{FileName.Of(card.Id.Scheme)}/{FileName.Of(card.Id.Value)}";
            Add(Addresses.Paper(card.Id), folder, hash);
            foreach (var file in Citations.Concat(Tables)) leaves.Add(new($"{Addresses.Paper(card.Id)}/{file}", $"{folder}/{file}", hash));
            // The current state's own address shows what the paper's does.
            foreach (var moment in (await desk.Store.PageHistoryAsync(card.Id, cancellationToken)).DistinctBy(moment => moment.Hash))
                Add(Addresses.State(card.Id, moment.Hash), $"{folder}/states/{FileName.Of(moment.Hash)}", hash, moment.Hash == pages.GetValueOrDefault(card.Id) ? Addresses.Paper(card.Id) : null);
        }
        foreach (var asset in Asset.All) leaves.Add(new(asset.Address, $"assets/{asset.Hash}/{asset.Name}", asset.Hash));
        return new(leaves.DrainToImmutable(), cards);

        void Add(string address, string folder, string input, string? asked = null)
        {
            leaves.Add(new(address, folder.Length == 0 ? "index.html" : $"{folder}/index.html", input) { Asked = asked ?? address });
            leaves.Add(new(Twin(address), folder.Length == 0 ? "index.json" : $"{folder}/index.json", input) { Asked = Twin(asked ?? address) });
        }

        static string Twin(string address) => address == "/" ? "/index.json" : $"{address}.json";

        async ValueTask TopicAsync(string slug)
        {
            var folder = $"topics/{FileName.Of(slug)}";
            Add(Addresses.Topic(slug), folder, all);
            foreach (var kind in Feeds) leaves.Add(new($"/feeds/{Uri.EscapeDataString(slug)}.{kind}", $"feeds/{FileName.Of(slug)}.{kind}", all));
            foreach (var file in Evidence) leaves.Add(new($"{Addresses.Topic(slug)}/{file}", $"{folder}/{file}", all));
            await ListAsync(slug, null, folder);
            foreach (var type in (await desk.Store.EvidenceAsync(slug, cancellationToken)).Select(count => count.Type).Distinct().Order()) await ListAsync(slug, type, $"{folder}/type/{Words.Of(type)}");
            Add(Addresses.Outcomes(slug), $"{folder}/outcomes", all);
            foreach (var group in (await desk.Library.OpenAsync(desk.Topics[slug], cancellationToken)).Groups)
            {
                var (address, below) = (Addresses.Outcome(slug, group.Slug), $"{folder}/outcomes/{FileName.Of(group.Slug)}");
                Add(address, below, all);
                foreach (var figure in Views.OutcomeFigure.All)
                    foreach (var kind in new[] { "svg", "csv" })
                        leaves.Add(new(Addresses.Drawing(slug, group.Slug, $"{figure.Name}.{kind}"), $"{below}/{figure.Name}.{kind}", all));
                leaves.Add(new(Addresses.Drawing(slug, group.Slug, "pool.R"), $"{below}/pool.R", all));
            }
        }

        async ValueTask ListAsync(string slug, StudyType? type, string folder)
        {
            var filter = new CardFilter(slug, type, null, 0, 1) { WithNotices = type == StudyType.Erratum };
            var pages = (await desk.Store.CountCardsAsync(filter, cancellationToken) + desk.Options.PageSize - 1) / desk.Options.PageSize;
            var name = type is { } kind ? Words.Of(kind) : null;
            for (var page = type is null ? 2 : 1; page <= Math.Max(1, pages); page++)
                leaves.Add(new(Addresses.Topic(slug, name, null, page), page == 1 ? $"{folder}/index.html" : $"{folder}/page/{page}/index.html", all));
        }
    }

    private static async ValueTask<ImmutableArray<PaperCard>> CardsAsync(IStore store, CancellationToken cancellationToken)
    {
        var cards = ImmutableArray.CreateBuilder<PaperCard>();
        for (var skip = 0; ; skip += AtOnce)
        {
            var some = await store.CardsAsync(new(null, null, null, skip, AtOnce) { WithNotices = true, ByArrival = true }, cancellationToken);
            cards.AddRange(some);
            if (some.Length < AtOnce) return [.. cards.OrderByDescending(card => card.Date, StringComparer.Ordinal).ThenBy(card => card.Id)];
        }
    }

    private static async ValueTask<List<Check>> ChecksAsync(Desk desk, CancellationToken cancellationToken)
    {
        var checks = new List<Check>();
        foreach (var slug in desk.Topics.Keys.Order(StringComparer.Ordinal)) checks.AddRange(await desk.Store.LastChecksAsync(slug, cancellationToken));
        return checks;
    }
}
