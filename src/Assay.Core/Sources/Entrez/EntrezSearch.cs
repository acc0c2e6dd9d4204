using System.Collections.Immutable;
using Assay.Pipeline;
using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>Asks for more hits than PubMed lists at once by halving the days until each part fits.</summary>
internal sealed class EntrezSearch(PoliteClient client, EntrezRequests requests)
{
    /// <summary>Everything the query finds.</summary>
    public async Task<EntrezHits> RunAsync(EntrezQuery query, CancellationToken cancellationToken)
    {
        var whole = await AskAsync(query.Term, query.Dates, cancellationToken).ConfigureAwait(false);
        if (whole.Count <= EntrezRequests.Ceiling) return whole with { Pmids = [.. whole.Pmids.Distinct().Order()] };
        var slices = new List<EntrezHits>();
        await SliceAsync(query.Term, query.Dates ?? EntrezDate.Always, whole.Count, slices, cancellationToken).ConfigureAwait(false);
        ImmutableArray<int> pmids = [.. slices.SelectMany(slice => slice.Pmids).Distinct().Order()];
        return whole with
        {
            Pmids = pmids,
            History = [.. slices.SelectMany(slice => slice.History)],
            Warnings = pmids.Length == whole.Count
                ? whole.Warnings
                : whole.Warnings.Add(new Reason("hits-moved", $"PubMed stated {whole.Count} hits and listed {pmids.Length} day by day; what moved meanwhile comes with the next run.")),
        };
    }

    private async Task SliceAsync(string term, EntrezDate dates, int count, List<EntrezHits> into, CancellationToken cancellationToken)
    {
        if (dates.Halves() is not var (earlier, later))
            throw client.Outage(new Miss(Outage.TooMany,
                $"PubMed has {count} hits for {dates.From:yyyy-MM-dd} alone and lists no more than {EntrezRequests.Ceiling} at once; make the query narrower"));
        foreach (var half in new[] { earlier, later })
        {
            var hits = await AskAsync(term, half, cancellationToken).ConfigureAwait(false);
            if (hits.Count > EntrezRequests.Ceiling) await SliceAsync(term, half, hits.Count, into, cancellationToken).ConfigureAwait(false);
            else if (hits.Count > 0) into.Add(hits);
        }
    }

    private Task<EntrezHits> AskAsync(string term, EntrezDate? dates, CancellationToken cancellationToken) =>
        client.ReadAsync(() => requests.Search(term, dates), EntrezAnswers.SearchAsync, cancellationToken);
}
