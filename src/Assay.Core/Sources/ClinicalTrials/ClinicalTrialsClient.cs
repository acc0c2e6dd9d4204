using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Assay.Pipeline;
using Assay.Records;
using Assay.Sources.Http;

namespace Assay.Sources.ClinicalTrials;

/// <summary>The registry ClinicalTrials.gov, version 2 of its service. Safe for use by several threads.</summary>
public sealed class ClinicalTrialsClient : ITopicSource
{
    /// <summary>The scheme of the registry's records: <c>clinicaltrials:NCT01234567</c>.</summary>
    public const string Scheme = "clinicaltrials";

    /// <summary>The publication type of a registry record, by which reading knows that it holds a plan and no findings.</summary>
    public const string PublicationType = "Registry Record";

    /// <summary>The type of a link from a registry record to a paper.</summary>
    public const string ReferenceType = "RegistryReference";

    // Ids that one query may name before its address grows too long.
    private const int AtOnce = 40;

    private readonly PoliteClient client;
    private readonly ClinicalTrialsOptions options;

    /// <summary>A client of the registry.</summary>
    /// <param name="http">Sends requests; <see cref="PoliteClient.NewHttp"/> makes one. Not disposed.</param>
    /// <param name="pace">The process's one bucket for the registry (<see cref="ClinicalTrialsOptions.NewPace"/>).</param>
    /// <param name="options">How it is asked.</param>
    /// <param name="clock">Drives the waits between tries.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ClinicalTrialsClient(HttpClient http, RateLimiter pace, ClinicalTrialsOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
        client = new PoliteClient(http, pace, options.ToManners(), clock);
    }

    /// <inheritdoc/>
    public string Name => Scheme;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Found> AskAsync(TopicQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var names = question.Phrases();
        var query = question.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"({names}) AND AREA[LastUpdatePostDate]RANGE[{from:yyyy-MM-dd},MAX]") : names;
        await foreach (var delivery in SearchAsync(query, cancellationToken).ConfigureAwait(false)) yield return new Found.Record(delivery, Name);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Delivery> AskAgainAsync(IReadOnlyCollection<SourceId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var part in ids.Where(id => id.Scheme == Name).Chunk(AtOnce))
            await foreach (var delivery in SearchAsync($"AREA[NCTId]({string.Join(" OR ", part.Select(id => id.Value))})", cancellationToken).ConfigureAwait(false))
                if (delivery is not Delivery.Delivered { Article.Id: var id } || part.Contains(id)) yield return delivery;
    }

    /// <summary>Everything a query finds, page by page, each study once.</summary>
    /// <param name="query">A query in the registry's own language.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="ArgumentException">The query is blank.</exception>
    /// <exception cref="SourceOutageException">The registry did not answer, or not as it should; what came before stands.</exception>
    public IAsyncEnumerable<Delivery> SearchAsync(string query, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return PagesAsync(query, cancellationToken);
    }

    private async IAsyncEnumerable<Delivery> PagesAsync(string query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<SourceId>();
        var (listed, stated) = (0, 0);
        for (string? token = null; ;)
        {
            var from = token;
            var page = await client.ReadAsync(() => Request(query, from), ClinicalTrialsPage.ReadAsync, cancellationToken).ConfigureAwait(false);
            if (from is null) stated = page.Studies ?? throw client.Outage(new Miss(Outage.Broken, "its answer does not say how much it found"));
            foreach (var delivery in page.Deliveries)
                if (delivery is not Delivery.Delivered { Article.Id: var id } || seen.Add(id))
                    yield return delivery;
            listed += page.Deliveries.Length;
            if (page.Next is { } next && next != token && !page.Deliveries.IsEmpty)
            {
                token = next;
                continue;
            }
            if (listed == 0 && stated > 0) throw client.Outage(new Miss(Outage.Broken, $"it states {stated} studies and lists none"));
            if (listed < stated)
                yield return new Delivery.Refused(new Reason("not-delivered",
                    $"ClinicalTrials.gov states {stated} studies and delivered {listed}; the rest comes with the next run."));
            yield break;
        }
    }

    private HttpRequestMessage Request(string query, string? token) => new(HttpMethod.Get, new Uri(options.BaseAddress, "studies?" + Address.Query(
        ("query.term", query), ("format", "json"), ("countTotal", token is null ? "true" : null),
        ("pageSize", options.PageSize.ToString(CultureInfo.InvariantCulture)), ("pageToken", token))));
}
