using System.Threading.RateLimiting;
using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>PubMed by way of NCBI's E-utilities. Safe for use by several threads; every network failure is a <see cref="SourceOutageException"/>.</summary>
public sealed class EntrezClient
{
    private readonly PoliteClient client;
    private readonly EntrezRequests requests;
    private readonly EntrezSearch search;
    private readonly EntrezFetch fetch;

    /// <summary>A client of PubMed.</summary>
    /// <param name="http">Sends requests; <see cref="PoliteClient.NewHttp"/> makes one. Not disposed.</param>
    /// <param name="pace">The process's one bucket for NCBI (<see cref="EntrezOptions.NewPace"/>), shared by all clients of it.</param>
    /// <param name="options">How PubMed is asked.</param>
    /// <param name="clock">Drives the waits between tries.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public EntrezClient(HttpClient http, RateLimiter pace, EntrezOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        client = new PoliteClient(http, pace, options.ToManners(), clock);
        requests = new EntrezRequests(options);
        search = new EntrezSearch(client, requests);
        fetch = new EntrezFetch(client, requests, options);
    }

    /// <summary>Everything a query finds, however much: above PubMed's ceiling the days are divided until each part fits.</summary>
    /// <exception cref="ArgumentException">The term is blank, or the days run backwards.</exception>
    /// <exception cref="SourceOutageException">PubMed did not answer, or not as it should. Never told as no hits.</exception>
    public Task<EntrezHits> SearchAsync(EntrezQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentException.ThrowIfNullOrWhiteSpace(query.Term);
        if (query.Dates is { } dates && dates.From > dates.To)
            throw new ArgumentException($"The days run backwards, from {dates.From:yyyy-MM-dd} to {dates.To:yyyy-MM-dd}.", nameof(query));
        return search.RunAsync(query, cancellationToken);
    }

    /// <summary>
    /// The records a search found, streamed, each once. A record that PubMed lists but leaves out of sound answers is named in a
    /// <see cref="Delivery.Refused"/> with code <c>not-delivered</c>.
    /// </summary>
    /// <exception cref="SourceOutageException">PubMed stopped answering; everything handed over before stands.</exception>
    public IAsyncEnumerable<Delivery> FetchAsync(EntrezHits hits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hits);
        return fetch.HitsAsync(hits, cancellationToken);
    }

    /// <summary>Records by id, streamed, each once.</summary>
    /// <inheritdoc cref="FetchAsync(EntrezHits, CancellationToken)"/>
    public IAsyncEnumerable<Delivery> FetchAsync(IReadOnlyCollection<int> pmids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pmids);
        if (pmids.Any(pmid => pmid <= 0)) throw new ArgumentException("A PMID is above 0.", nameof(pmids));
        return fetch.RecordsAsync(pmids, cancellationToken);
    }

    /// <summary>What PubMed says of itself.</summary>
    /// <exception cref="SourceOutageException">PubMed did not answer, or not as it should.</exception>
    public Task<EntrezHealth> HealthAsync(CancellationToken cancellationToken) =>
        client.ReadAsync(requests.Health, EntrezAnswers.HealthAsync, cancellationToken);
}
