using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Search.Ranking;
using Assay.Store;
using Assay.Store.Sqlite;
using Assay.Store.Sqlite.Index;
using Dapper;
using SQLitePCL;

namespace Assay.Search;

/// <summary>One ask of a store of SQLite: the index ranks, cards are looked up of the best alone, passages are cut for the papers shown.</summary>
internal sealed class FacetedSearch(StoreConnection connection, SearchAsk ask, Query query, ImmutableArray<Wanted> wanted)
{
    // Newest papers counted where no words are asked for; papers looked up where words are; what asks for papers that come near.
    private const int Most = 5_000, Ranked = 500, Few = 10, Values = 12;

    private const string Narrowed = $"""
        (@topic IS NULL OR EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = c.number))
          AND (@type IS NULL OR c.type = @type)
          AND (@standing IS NULL OR c.standing = @standing)
          AND (@from IS NULL OR substr(c.date, 1, 4) >= @from) AND (@to IS NULL OR (c.date <> '' AND substr(c.date, 1, 4) <= @to))
          AND (@verdict IS NULL OR @verdict = CASE WHEN c.has_digest = 0 THEN 'no-digest' WHEN c.borne < c.claims THEN 'some-refused' ELSE 'borne-out' END)
          AND (@species IS NULL OR EXISTS (SELECT 1 FROM card_tags g WHERE g.slug = @species AND g.kind = '{PageFacets.Species}' AND g.number = c.number))
          AND (@way IS NULL OR EXISTS (SELECT 1 FROM card_tags g WHERE g.slug = @way AND g.kind = @wayKind AND g.number = c.number))
        """;

    private const string PlaceColumns = "c.number AS Number, c.sort AS Sort, c.id AS Id, c.type AS Type, c.standing AS Standing, c.date AS Date, c.has_digest AS HasDigest, c.claims AS Claims, c.borne AS Borne";

    // Of more than are counted, those that came last: a store of millions is not sorted for them.
    private const string Latest = $"SELECT * FROM (SELECT {PlaceColumns} FROM cards c WHERE {Narrowed} ORDER BY c.number DESC LIMIT @most) ORDER BY Date DESC, Sort, Id";

    public SearchResult Run(int take)
    {
        // The pieces of the index are read one by one: all of one snapshot.
        var isOwn = raw.sqlite3_get_autocommit(connection.Handle) != 0;
        if (isOwn) connection.Statement("BEGIN").Run();
        try
        {
            return ask.Words.Length == 0 ? Newest(take) : Found(take);
        }
        finally
        {
            if (isOwn) connection.Statement("COMMIT").Run();
        }
    }

    private SearchResult Newest(int take)
    {
        var places = connection.Query<Place>(Latest, Bound(null, Most)).AsList();
        return new(Hits(places.Take(take), []), [], places.Count, Facets(places), null) { Counted = places.Count };
    }

    private SearchResult Found(int take)
    {
        var index = new WordIndex(connection);
        var relevance = new Relevance(index);
        var asked = wanted.Where(one => !one.Asked.Excluded).Select(one => (Wanted: one, Sought: Sought.Of(index, one))).ToList();
        if (asked.Count == 0) return SearchResult.Empty;
        var unwanted = wanted.Where(one => one.Asked.Excluded).Select(one => Sought.Of(index, one).Papers).ToList();
        List<Sought> sought = [.. asked.Select(one => one.Sought)];
        var fence = Fence();

        var all = sought[0].Papers;
        foreach (var one in sought.Skip(1)) all = all.Where(one.Papers, isIn: true);
        all = Allowed(all);
        var (every, total) = Places(relevance, sought, all, Ranked);
        var suggestion = every.Count == 0 ? Spelling.Suggest(index, query) : null;
        List<Place> some = [];
        if (every.Count < Few)
        {
            // What was mistyped finds nothing near; what it was meant for does.
            if (suggestion is not null) asked = [.. Wanted.Of(Query.Read(suggestion), []).Where(one => !one.Asked.Excluded).Select(one => (one, Sought.Of(index, one)))];
            // What is written as one word may stand as several.
            List<Sought> loose = [.. asked.SelectMany(one => one.Wanted is { Asked: { IsQuoted: false, Words.Length: > 1 }, Others.IsEmpty: true }
                ? one.Wanted.Asked.Words.Where(word => !Wanted.IsEmpty(word)).Select(word => Sought.Word(index, word, false)) : [one.Sought])];
            var near = Allowed(PaperList.Union([.. loose.Select(one => one.Papers)]));
            var read = every.Select(place => (place.Number, place.Score)).Concat(relevance.Best(loose, relevance.Foremost(loose, near).Take(Ranked)).Where(one => every.TrueForAll(place => place.Number != one.Paper))).Take(Feedback.Papers).ToList();
            var widened = read.Count == 0 ? loose : Feedback.Widened(index, loose, Texts(read));
            var wide = Allowed(PaperList.Union([.. widened.Select(one => one.Papers)]));
            var known = every.Select(place => place.Number).ToHashSet();
            // Papers that have none of the words fill the first page, no more.
            var left = Few;
            some = [.. Places(relevance, widened, wide, take + every.Count + Few).Places.Where(place => !known.Contains(place.Number) && (near.Has(place.Number) || left-- > 0))];
            sought = [.. sought, .. loose];
        }
        return new(Hits(every.Take(take), sought), Hits(some.Take(Math.Max(0, take - every.Count)), sought), total, Facets(every), suggestion) { Counted = every.Count };

        PaperList Allowed(PaperList papers)
        {
            foreach (var one in fence) papers = papers.Where(one, isIn: true);
            foreach (var one in unwanted) papers = papers.Where(one, isIn: false);
            return papers;
        }
    }

    // Best first; where fields narrow of which no lists are kept, papers are looked up until enough are allowed.
    private (List<Place> Places, int Total) Places(Relevance relevance, List<Sought> sought, PaperList among, int most)
    {
        var isLookedThrough = ask with { Words = "", Topic = null, Species = null, Outcome = null, Direction = null } != new SearchAsk();
        var allowed = new Dictionary<long, Place>();
        foreach (var chunk in relevance.Foremost(sought, among).Chunk(Math.Min(most, Ranked)))
        {
            foreach (var place in isLookedThrough ? connection.Query<Place>($"SELECT {PlaceColumns} FROM json_each(@numbers) j JOIN cards c ON c.number = j.value WHERE {Narrowed}", Bound(Json(chunk), most)) : Looked(chunk))
                allowed[place.Number] = place;
            if (allowed.Count >= most) break;
        }
        List<Place> places = [.. relevance.Best(sought, allowed.Keys).Select(one => allowed[one.Paper] with { Score = one.Score })
            .OrderByDescending(row => row.Score).ThenBy(row => row.Sort, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)];
        return (places, isLookedThrough ? places.Count : among.Count);
    }

    private IEnumerable<Place> Looked(long[] numbers)
    {
        var row = connection.Statement($"SELECT {PlaceColumns} FROM cards c WHERE c.number = ?");
        foreach (var number in numbers)
        {
            row.With(number);
            if (!row.Next()) continue;
            var place = new Place { Number = number, Sort = row.Text(1), Id = row.Text(2), Type = row.Text(3), Standing = row.Text(4), Date = row.Text(5), HasDigest = row.Number(6), Claims = row.Number(7), Borne = row.Number(8) };
            row.Done();
            yield return place;
        }
    }

    // Papers that the fields allow, of those fields by which the store keeps lists.
    private List<PaperList> Fence()
    {
        var fence = new List<PaperList>();
        if (ask.Topic is { } topic) fence.Add(Numbers(connection.Statement("SELECT number FROM card_topics WHERE topic = ? ORDER BY number").With(topic)));
        if (ask.Species is { } species) Tagged(species, PageFacets.Species);
        if (Way.Slug is { } way) Tagged(way, Way.Kind);
        return fence;

        void Tagged(string slug, string kind) => fence.Add(Numbers(connection.Statement("SELECT number FROM card_tags WHERE slug = ? AND kind = ? ORDER BY number").With(slug).With(kind)));
    }

    private static PaperList Numbers(Statement row)
    {
        var list = new PaperList();
        while (row.Next()) list.Add(row.Number(0), 0);
        return list;
    }

    private List<(string Text, double Score)> Texts(List<(long Number, double Score)> papers)
    {
        const string Sql = "SELECT c.title, s.packed FROM cards c JOIN articles a ON a.number = c.number JOIN article_states s ON s.article = a.number AND s.hash = a.hash WHERE c.number = ?";
        var texts = new List<(string, double)>();
        foreach (var (number, score) in papers)
        {
            var row = connection.Statement(Sql).With(number);
            if (!row.Next()) continue;
            texts.Add(($"{row.Text(0)}\n{Packed.Told(row.Bytes(1), "text"u8)}", score));
            row.Done();
        }
        return texts;
    }

    private (string? Slug, string Kind) Way => ask switch
    {
        { Outcome: { } outcome, Direction: { } direction } => ($"{outcome}:{direction}", PageFacets.OutcomeDirection),
        { Outcome: { } outcome } => (outcome, PageFacets.Outcome),
        _ => (ask.Direction, PageFacets.Direction),
    };

    private object Bound(string? numbers, int most) => new
    {
        numbers,
        most,
        topic = ask.Topic,
        type = ask.Type?.ToString(),
        standing = ask.Standing?.ToString(),
        from = Year(ask.From),
        to = Year(ask.To),
        verdict = ask.Verdict,
        species = ask.Species,
        way = Way.Slug,
        wayKind = Way.Kind,
    };

    private ImmutableArray<SearchHit> Hits(IEnumerable<Place> places, List<Sought> sought)
    {
        var ranks = places.Select((place, at) => (place, at)).ToDictionary(pair => pair.place.Number, pair => (pair.at, pair.place.Score));
        if (ranks.Count == 0) return [];
        // What else counts is marked as what was asked for is.
        var told = new Marking([.. query.Asked, .. sought.SelectMany(one => one.Forms).Select(words => new Asked(words, false, false))]);
        const string Sql = $"""
            SELECT c.number AS Number, {CardRow.Columns}, s.packed AS Packed
            FROM json_each(@numbers) j
            JOIN cards c ON c.number = j.value
            JOIN articles a ON a.number = c.number
            JOIN article_states s ON s.article = a.number AND s.hash = a.hash
            """;
        return [.. connection.Query<Row>(Sql, new { numbers = Json(ranks.Keys) }).OrderBy(row => ranks[row.Number].at).Select(row => row.Hit(told, ranks[row.Number].Score))];
    }

    private ImmutableSortedDictionary<string, ImmutableArray<FacetCount>> Facets(List<Place> places)
    {
        var facets = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<FacetCount>>(StringComparer.Ordinal);
        Add("type", places.GroupBy(place => Words.Of(Enum.Parse<StudyType>(place.Type))).Select(group => (group.Key, group.Count())));
        Add("standing", places.GroupBy(place => Words.Of(Enum.Parse<Standing>(place.Standing))).Select(group => (group.Key, group.Count())));
        Add("verdict", places.GroupBy(place => place.HasDigest == 0 ? "no-digest" : place.Borne < place.Claims ? "some-refused" : "borne-out").Select(group => (group.Key, group.Count())));
        Add("year", places.Where(place => place.Date.Length >= 4).GroupBy(place => place.Date[..4]).Select(group => (group.Key, group.Count())), byValue: true);
        var numbers = Json(places.Select(place => place.Number));
        const string Tags = "SELECT g.kind AS Kind, g.slug AS Slug, COUNT(*) AS Papers FROM json_each(@numbers) j JOIN card_tags g ON g.number = j.value WHERE g.kind IN ('~species', '~outcome', '~direction') GROUP BY g.kind, g.slug";
        foreach (var kind in connection.Query<(string Kind, string Slug, long Papers)>(Tags, new { numbers }).GroupBy(row => row.Kind))
            Add(kind.Key[1..], kind.Select(row => (row.Slug, (int)row.Papers)));
        const string Topics = "SELECT t.topic AS Slug, COUNT(*) AS Papers FROM json_each(@numbers) j JOIN card_topics t ON t.number = j.value GROUP BY t.topic";
        Add("topic", connection.Query<(string Slug, long Papers)>(Topics, new { numbers }).Select(row => (row.Slug, (int)row.Papers)));
        return facets.ToImmutable();

        void Add(string field, IEnumerable<(string Value, int Papers)> counts, bool byValue = false)
        {
            var ordered = byValue ? counts.OrderByDescending(one => one.Value, StringComparer.Ordinal) : counts.OrderByDescending(one => one.Papers).ThenBy(one => one.Value, StringComparer.Ordinal);
            var values = ordered.Take(Values).Select(one => new FacetCount(one.Value, one.Papers)).ToImmutableArray();
            if (values.Length > 0) facets[field] = values;
        }
    }

    private static string? Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);

    private static string Json(IEnumerable<long> numbers) => new StringBuilder("[").AppendJoin(',', numbers).Append(']').ToString();

    private sealed record Place
    {
        public long Number { get; init; }
        public string Sort { get; init; } = "";
        public string Id { get; init; } = "";
        public double Score { get; init; }
        public string Type { get; init; } = "";
        public string Standing { get; init; } = "";
        public string Date { get; init; } = "";
        public long HasDigest { get; init; }
        public long Claims { get; init; }
        public long Borne { get; init; }
    }

    private sealed record Row : CardRow
    {
        public long Number { get; init; }
        public byte[] Packed { get; init; } = [];

        public SearchHit Hit(Marking told, double score)
        {
            var card = Read();
            var snippet = Snippet.Of(told, Store.Packed.Told(Packed, "text"u8), card.Summary, card.Title);
            return new(card, snippet.Text, snippet.Marks, score);
        }
    }
}
