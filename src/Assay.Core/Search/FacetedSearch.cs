using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Store.Sqlite;
using Dapper;

namespace Assay.Search;

/// <summary>One ask of a store of SQLite: ranked rows first, cards and snippets only for the papers shown.</summary>
internal sealed class FacetedSearch(StoreConnection connection, SearchAsk ask, Query query, ImmutableArray<Wanted> asked)
{
    private readonly ImmutableArray<Wanted> wanted = [.. asked.Select(one => Spelling.Common(connection, one))];

    // Ranked and counted; a query that more papers match wants better words.
    private const int Most = 5_000, Few = 10, Values = 12;

    private const string Narrowed = $"""
        (@topic IS NULL OR EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = c.number))
          AND (@type IS NULL OR c.type = @type)
          AND (@standing IS NULL OR c.standing = @standing)
          AND (@from IS NULL OR substr(c.date, 1, 4) >= @from) AND (@to IS NULL OR (c.date <> '' AND substr(c.date, 1, 4) <= @to))
          AND (@verdict IS NULL OR @verdict = CASE WHEN c.has_digest = 0 THEN 'no-digest' WHEN c.borne < c.claims THEN 'some-refused' ELSE 'borne-out' END)
          AND (@species IS NULL OR EXISTS (SELECT 1 FROM card_tags g WHERE g.slug = @species AND g.kind = '{PageFacets.Species}' AND g.number = c.number))
          AND (@way IS NULL OR EXISTS (SELECT 1 FROM card_tags g WHERE g.slug = @way AND g.kind = @wayKind AND g.number = c.number))
        """;

    // Where nothing narrows the search, papers ranked behind the last one shown are not looked up.
    private const string Foremost = "(NOT EXISTS (SELECT 1 FROM last) OR f.rank <= (SELECT rank FROM last))";

    public SearchResult Run(int take)
    {
        var every = Ranked(Fts5.Of(wanted, every: true), Most);
        List<Place> some = every.Count >= Few || wanted.Count(one => !one.Asked.Excluded) < 2 ? []
            // No more than are shown, and those known already.
            : Ranked(Fts5.Of(wanted, every: false), Math.Min(Most, take + every.Count));
        if (some.Count > 0)
        {
            var known = every.Select(place => place.Number).ToHashSet();
            some.RemoveAll(place => known.Contains(place.Number));
        }
        return new(Hits(every.Take(take)), Hits(some.Take(Math.Max(0, take - every.Count))), every.Count, Facets(every), every.Count == 0 && ask.Words.Length > 0 ? Spelling.Suggest(connection, query) : null);
    }

    private List<Place> Ranked(string? match, int most)
    {
        if (match is null && ask.Words.Length > 0) return [];
        var sql = match is null
            // Of more than are ranked, those that came last: a store of millions is not sorted for them.
            ? $"""
              SELECT Number, Rank, Type, Standing, Date, HasDigest, Claims, Borne
              FROM (
                  SELECT c.number AS Number, 0.0 AS Rank, c.type AS Type, c.standing AS Standing, c.date AS Date, c.has_digest AS HasDigest, c.claims AS Claims, c.borne AS Borne, c.sort AS Sort, c.id AS Id
                  FROM cards c
                  WHERE {Narrowed}
                  ORDER BY c.number DESC LIMIT @most
              )
              ORDER BY Date DESC, Sort, Id
              """
            : $"""
              WITH found AS MATERIALIZED (SELECT rowid AS number, bm25(card_words, 4.0, 2.0, 1.0, 1.5) AS rank FROM card_words WHERE card_words MATCH @match)
              , last AS MATERIALIZED (SELECT rank FROM found ORDER BY rank LIMIT 1 OFFSET @most - 1)
              SELECT c.number AS Number, f.rank AS Rank, c.type AS Type, c.standing AS Standing, c.date AS Date, c.has_digest AS HasDigest, c.claims AS Claims, c.borne AS Borne
              FROM found f JOIN cards c ON c.number = f.number
              WHERE {(ask.IsNarrowed ? Narrowed : Foremost)}
              ORDER BY f.rank, c.sort, c.id LIMIT @most
              """;
        return connection.Query<Place>(sql, new
        {
            match,
            most,
            topic = ask.Topic,
            type = ask.Type?.ToString(),
            standing = ask.Standing?.ToString(),
            from = Year(ask.From),
            to = Year(ask.To),
            verdict = ask.Verdict,
            species = ask.Species,
            way = ask switch { { Outcome: { } outcome, Direction: { } direction } => $"{outcome}:{direction}", _ => ask.Outcome ?? ask.Direction },
            wayKind = ask switch { { Outcome: not null, Direction: not null } => PageFacets.OutcomeDirection, { Outcome: not null } => PageFacets.Outcome, _ => PageFacets.Direction },
        }).AsList();
    }

    private ImmutableArray<SearchHit> Hits(IEnumerable<Place> places)
    {
        var ranks = places.Select((place, at) => (place, at)).ToDictionary(pair => pair.place.Number, pair => (pair.at, pair.place.Rank));
        if (ranks.Count == 0) return [];
        const string Sql = $"""
            SELECT c.number AS Number, {CardRow.Columns}, s.packed AS Packed
            FROM json_each(@numbers) j
            JOIN cards c ON c.number = j.value
            JOIN articles a ON a.number = c.number
            JOIN article_states s ON s.article = a.number AND s.hash = a.hash
            """;
        return [.. connection.Query<Row>(Sql, new { numbers = Json(ranks.Keys) }).OrderBy(row => ranks[row.Number].at).Select(row => row.Hit(query, wanted, ranks[row.Number].Rank))];
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
        public double Rank { get; init; }
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

        public SearchHit Hit(Query asked, ImmutableArray<Wanted> wanted, double rank)
        {
            var card = Read();
            // What else counts is marked as what was asked for is.
            var told = new Query([.. asked.Asked, .. wanted.Where(one => !one.Asked.Excluded).SelectMany(one => one.Others.Select(words => new Asked(words, false, false)))]);
            var snippet = Snippet.Of(told, Store.Packed.Read<Told>(Packed).Text, card.Summary, card.Title);
            return new(card, snippet.Text, snippet.Marks, -rank);
        }
    }

    /// <summary>What of an article a snippet is cut from; the rest is passed over.</summary>
    private sealed record Told
    {
        public string Text { get; init; } = "";
    }
}
