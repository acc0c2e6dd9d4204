using System.Text.Json;
using Assay.Evaluation;
using Assay.Evaluation.Rankings;
using Assay.Publication;
using Assay.Records;
using Assay.Search;
using Assay.Store.Sqlite;

namespace Assay.Workers.Searching;

/// <summary>Puts a corpus into a store of its own and asks the site's own search every query of a gold file.</summary>
public static class RetrievalTrial
{
    private const int Deep = 100;

    /// <summary>The means over the queries.</summary>
    /// <param name="Queries">Queries asked.</param>
    /// <param name="Ndcg">nDCG at 10.</param>
    /// <param name="Precision">Mean average precision at 100.</param>
    public sealed record Score(int Queries, double Ndcg, double Precision);

    /// <summary>Indexes the documents and asks the queries.</summary>
    /// <param name="documents">Objects with <c>id</c> and <c>text</c>, and <c>title</c> where there is one.</param>
    /// <param name="queries">Objects with <c>id</c>, <c>query</c> and <c>relevant</c> (grades by document).</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public static async Task<Score> RunAsync(GoldFile documents, GoldFile queries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(queries);
        await using var store = await SqliteStore.OpenAsync(":memory:", cancellationToken).ConfigureAwait(false);
        await using (var batch = await store.BeginAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var article in documents.Read(Article))
            {
                await batch.SaveArticleAsync(article, DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
                await batch.ListAsync(new PaperPage { Article = article, Standing = Standing.Current, Engine = "none", Ingested = default, SetAside = Store.PaperCards.NotRead }, DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
            }
            await batch.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        var search = new SqliteSearch(store);
        var (asked, ndcg, precision) = (0, 0.0, 0.0);
        foreach (var (query, relevant) in queries.Read(Asked))
        {
            var found = await search.AskAsync(new() { Words = query }, Deep, cancellationToken).ConfigureAwait(false);
            var ranked = found.Hits.Concat(found.Partly).Select(hit => hit.Card.Id.Value).ToList();
            asked++;
            ndcg += RankedScore.Ndcg(ranked, relevant, 10);
            precision += RankedScore.AveragePrecision(ranked, relevant);
        }
        return new(asked, ndcg / asked, precision / asked);
    }

    private static Article Article(JsonElement line) => new()
    {
        Id = new("corpus", line.GetProperty("id").GetString() ?? throw new FormatException("the id is missing")),
        Title = line.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "",
        Text = line.GetProperty("text").GetString() ?? "",
    };

    private static Question Asked(JsonElement line) => new(line.GetProperty("query").GetString() ?? "",
        line.GetProperty("relevant").EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetInt32(), StringComparer.Ordinal));

    private sealed record Question(string Query, Dictionary<string, int> Relevant);
}
