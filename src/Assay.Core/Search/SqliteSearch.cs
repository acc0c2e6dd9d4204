using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Store.Sqlite;
using Assay.Topics;
using Dapper;

namespace Assay.Search;

/// <summary>Search over the words of a SQLite store: FTS5, ranked by bm25 with the title above the summary above the abstract.</summary>
/// <param name="store">Where to look.</param>
/// <param name="topics">Topics whose names mean the same; none where left out.</param>
public sealed class SqliteSearch(SqliteRecords store, IEnumerable<Topic>? topics = null) : ISearch
{
    private readonly ImmutableArray<ImmutableArray<string>> synonyms = [.. (topics ?? []).OrderBy(topic => topic.Slug, StringComparer.Ordinal).Select(topic => ImmutableArray.Create([topic.Name, .. topic.Aliases])), .. LayNames.All];

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<SearchHit>> FindAsync(string query, string? topic, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 500);
        // Ranked first, by rank and id alone; the cards' words are read only for the papers that are shown.
        const string Sql = $"""
            WITH found AS MATERIALIZED (
                SELECT rowid AS number, bm25(card_words, 8.0, 4.0, 1.0, 2.0) AS rank
                FROM card_words
                WHERE card_words MATCH @match
            ), best AS MATERIALIZED (
                SELECT f.number, f.rank, c.sort, c.id
                FROM found f
                JOIN cards c ON c.number = f.number
                WHERE @topic IS NULL OR EXISTS (SELECT 1 FROM card_topics t WHERE t.topic = @topic AND t.number = c.number)
                ORDER BY f.rank, c.sort, c.id
                LIMIT @take
            )
            SELECT {CardRow.Columns}, s.packed AS Packed, b.rank AS Rank
            FROM best b
            JOIN cards c ON c.number = b.number
            JOIN articles a ON a.number = b.number
            JOIN article_states s ON s.article = a.number AND s.hash = a.hash
            ORDER BY b.rank, b.sort, b.id
            """;
        var asked = Query.Read(query);
        if (Fts5.Of(asked) is not { } match) return [];
        var rows = await store.ReadAsync(connection => connection.Query<Row>(Sql, new { match, topic, take }).AsList(), cancellationToken)
            .ConfigureAwait(false);
        var marking = new Marking(asked.Asked);
        return [.. rows.Select(row => row.Hit(marking))];
    }

    /// <inheritdoc/>
    public async ValueTask<SearchResult> AskAsync(SearchAsk ask, int take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 500);
        if (ask.IsEmpty) return SearchResult.Empty;
        var query = Query.Read(ask.Words);
        var wanted = Wanted.Of(query, synonyms);
        return await store.ReadAsync(connection => new FacetedSearch(connection, ask, query, wanted).Run(take), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RelatedPaper>> BesideAsync(PaperPage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return store.ReadAsync(connection => new Neighbours(connection, page).Find(), cancellationToken);
    }

    private sealed record Row : CardRow
    {
        public byte[] Packed { get; init; } = [];
        public double Rank { get; init; }

        public SearchHit Hit(Marking asked)
        {
            var card = Read();
            var snippet = Snippet.Of(asked, Store.Packed.Read<Article>(Packed).Text, card.Summary, card.Title);
            return new(card, snippet.Text, snippet.Marks, -Rank);
        }
    }
}
