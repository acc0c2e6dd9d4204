using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.Http;

namespace Assay.Sources.EuropePmc;

/// <summary>Europe PMC's REST service: PubMed's records with abstracts PubMed lacks, and preprints. Safe for use by several threads.</summary>
public sealed class EuropePmcClient : ITopicSource
{
    // Ids that one query may name before its address grows too long.
    private const int AtOnce = 40;

    private readonly PoliteClient client;
    private readonly EuropePmcOptions options;

    /// <summary>A client of Europe PMC.</summary>
    /// <param name="http">Sends requests; <see cref="PoliteClient.NewHttp"/> makes one. Not disposed.</param>
    /// <param name="pace">The process's one bucket for Europe PMC (<see cref="EuropePmcOptions.NewPace"/>).</param>
    /// <param name="options">How it is asked.</param>
    /// <param name="clock">Drives the waits between tries.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public EuropePmcClient(HttpClient http, RateLimiter pace, EuropePmcOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
        client = new PoliteClient(http, pace, options.ToManners(), clock);
    }

    /// <inheritdoc/>
    public string Name => "europepmc";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Found> AskAsync(TopicQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var names = question.Phrases();
        var query = question.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"({names}) AND UPDATE_DATE:[{from:yyyy-MM-dd} TO 3000-12-31]") : names;
        await foreach (var delivery in SearchAsync(query, cancellationToken).ConfigureAwait(false)) yield return new Found.Record(delivery, Name);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Delivery> AskAgainAsync(IReadOnlyCollection<SourceId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var part in ids.Where(id => id.Scheme == Name).Chunk(AtOnce))
            await foreach (var delivery in SearchAsync(string.Join(" OR ", part.Select(id => $"EXT_ID:\"{id.Value.Split(':')[^1]}\"")), cancellationToken).ConfigureAwait(false))
                if (delivery is not Delivery.Delivered { Article.Id: var id } || part.Contains(id)) yield return delivery;
    }

    /// <summary>Everything a query finds, page by page until the cursor stands still, each record once.</summary>
    /// <param name="query">A query in Europe PMC's own language.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="ArgumentException">The query is blank.</exception>
    /// <exception cref="SourceOutageException">Europe PMC did not answer, or not as it should; what came before stands.</exception>
    public IAsyncEnumerable<Delivery> SearchAsync(string query, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return PagesAsync(query, cancellationToken);
    }

    private async IAsyncEnumerable<Delivery> PagesAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<SourceId>();
        var listed = 0;
        for (var mark = "*"; ;)
        {
            var from = mark;
            var page = await client.ReadAsync(() => Request(query, from), EuropePmcPage.ReadAsync, cancellationToken).ConfigureAwait(false);
            foreach (var delivery in page.Deliveries)
                if (delivery is not Delivery.Delivered { Article.Id: var id } || seen.Add(id))
                    yield return delivery;
            listed += page.Deliveries.Length;
            if (!page.Deliveries.IsEmpty && page.Next is { } next && next != mark)
            {
                mark = next;
                continue;
            }
            if (listed == 0 && page.Hits > 0) throw client.Outage(new Miss(Outage.Broken, $"it states {page.Hits} records and lists none"));
            if (listed < page.Hits)
                yield return new Delivery.Refused(new Reason("not-delivered",
                    $"Europe PMC states {page.Hits} records and delivered {listed}; the rest comes with the next run."));
            yield break;
        }
    }

    private HttpRequestMessage Request(string query, string mark) => new(HttpMethod.Get, new Uri(options.BaseAddress, "search?" + Address.Query(
        ("query", query), ("resultType", "core"), ("format", "json"), ("pageSize", options.PageSize.ToString(CultureInfo.InvariantCulture)), ("cursorMark", mark))));
}
