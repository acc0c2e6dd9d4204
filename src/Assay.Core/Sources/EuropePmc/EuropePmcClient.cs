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
    public string Name => "Europe PMC";

    /// <inheritdoc/>
    public IAsyncEnumerable<Delivery> AskAsync(TopicQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var names = question.Phrases();
        return SearchAsync(question.Days is var (from, to)
            ? string.Create(CultureInfo.InvariantCulture, $"({names}) AND UPDATE_DATE:[{from:yyyy-MM-dd} TO {to:yyyy-MM-dd}]")
            : names, cancellationToken);
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
