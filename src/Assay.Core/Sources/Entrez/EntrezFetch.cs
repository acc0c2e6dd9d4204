using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Assay.Pipeline;
using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>
/// Brings records home: page by page from the history server, and by id whatever a page left out. Each record is handed over
/// once, however often an answer breaks.
/// </summary>
internal sealed class EntrezFetch(PoliteClient client, EntrezRequests requests, EntrezOptions options)
{
    private const int Named = 50;
    private const int Fruitless = 2;

    /// <summary>Records from the history server, then by id.</summary>
    public async IAsyncEnumerable<Delivery> HitsAsync(EntrezHits hits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var due = new Due(hits.Pmids);
        var brokenInARow = 0;
        foreach (var (history, start) in Pages(hits))
        {
            var count = Math.Min(options.PageSize, history.Count - start);
            var answer = new FetchedPage(client, () => requests.Page(history, start, count), EntrezAnswers.LookAtPage);
            await foreach (var delivery in answer.ReadAsync(due, cancellationToken).ConfigureAwait(false)) yield return delivery;
            // An expired history is refused, a strange answer is broken: by id there is another way. Silence is silence.
            if (answer.Outage is { Kind: not (Outage.Refused or Outage.Broken) } outage) throw outage;
            brokenInARow = answer.IsSound ? 0 : brokenInARow + 1;
            if (answer.Outage is not null || brokenInARow == Fruitless || due.Count == 0) break;
        }
        await foreach (var delivery in DueAsync(due, cancellationToken).ConfigureAwait(false)) yield return delivery;
    }

    /// <summary>Records by id.</summary>
    public IAsyncEnumerable<Delivery> RecordsAsync(IEnumerable<int> pmids, CancellationToken cancellationToken) =>
        DueAsync(new Due(pmids), cancellationToken);

    private async IAsyncEnumerable<Delivery> DueAsync(Due due, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (idle, size) = (0, options.PageSize);
        while (due.Count > 0 && idle < options.MaxTries)
        {
            var (before, fruitless) = (due.Count, 0);
            foreach (var part in due.Open.Chunk(size))
            {
                ImmutableArray<int> pmids = [.. part];
                var open = due.Count;
                var answer = new FetchedPage(client, () => requests.Records(pmids), EntrezAnswers.LookAtRecords);
                await foreach (var delivery in answer.ReadAsync(due, cancellationToken).ConfigureAwait(false)) yield return delivery;
                if (answer.Outage is { } outage && !answer.IsEmpty) throw outage;
                if (answer.IsSound) due.PassOver(pmids);
                // Two answers in a row that break at once: asking for the rest now would only be a burden.
                fruitless = answer.IsSound || due.Count < open ? 0 : fruitless + 1;
                if (fruitless == Fruitless) break;
            }
            idle = due.Count < before ? 0 : idle + 1;
            // One record that cannot be read hides those behind it; smaller parts let them by.
            if (idle > 0 && due.Count <= options.PageSize) size = Math.Max(1, size / 4);
            if (due.Count > 0 && idle < options.MaxTries) await client.RestAsync(Math.Max(1, idle), cancellationToken).ConfigureAwait(false);
        }
        if (!due.Missing.IsEmpty)
            yield return new Delivery.Refused(new Reason("not-delivered",
                $"PubMed lists but does not deliver {Names(due.Missing)}; open it on PubMed, where it may have been merged or withdrawn."));
        if (due.Count > 0)
            throw client.Outage(new Miss(Outage.Broken, $"its answers break off before {Names(due.Open)}"));
    }

    private IEnumerable<(EntrezHistory History, int Start)> Pages(EntrezHits hits) =>
        from history in hits.History
        from page in Enumerable.Range(0, (history.Count + options.PageSize - 1) / options.PageSize)
        select (history, page * options.PageSize);

    private static string Names(ImmutableArray<int> pmids) =>
        $"PMID {string.Join(", ", pmids.Take(Named))}{(pmids.Length > Named ? $" and {pmids.Length - Named} more" : "")}";
}
