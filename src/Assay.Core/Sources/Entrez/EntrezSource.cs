using System.Runtime.CompilerServices;

namespace Assay.Sources.Entrez;

/// <summary>
/// PubMed as a source of topics: what entered and what was revised within the days asked. Whoever shows how PubMed understood
/// the query asks the client itself.
/// </summary>
/// <param name="client">Asks PubMed.</param>
public sealed class EntrezSource(EntrezClient client) : ITopicSource
{
    /// <inheritdoc/>
    public string Name => "PubMed";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Delivery> AskAsync(TopicQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var seen = new HashSet<int>();
        foreach (var dates in Dates(question.Days))
        {
            var hits = await client.SearchAsync(new EntrezQuery(question.Query, dates), cancellationToken).ConfigureAwait(false);
            var unseen = hits.Pmids.Where(seen.Add).ToList();
            var deliveries = unseen.Count == hits.Pmids.Length ? client.FetchAsync(hits, cancellationToken) : client.FetchAsync(unseen, cancellationToken);
            await foreach (var delivery in deliveries.ConfigureAwait(false)) yield return delivery;
        }
    }

    private static EntrezDate?[] Dates((DateOnly From, DateOnly To)? days) => days is var (from, to)
        ? [new(EntrezField.Entry, from, to), new(EntrezField.Revision, from, to)]
        : [null];
}
