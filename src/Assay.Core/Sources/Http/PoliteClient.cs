using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Threading.RateLimiting;
using Polly;
using Polly.Retry;

namespace Assay.Sources.Http;

/// <summary>
/// Asks one source: never faster than its pace allows, again where another try may help, and never silently. Answers are
/// streamed. Safe for use by several threads.
/// </summary>
public sealed class PoliteClient
{
    private const int Beginning = 512;

    private readonly HttpClient http;
    private readonly RateLimiter pace;
    private readonly Manners manners;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline tries;

    /// <summary>A client of one source.</summary>
    /// <param name="http">Sends requests; <see cref="NewHttp"/> makes one. Shared and not disposed.</param>
    /// <param name="pace">The bucket of this source, one for the whole process.</param>
    /// <param name="manners">How the source is asked.</param>
    /// <param name="clock">Drives the waits between tries. How long an answer may be silent is the machine's own time.</param>
    /// <exception cref="ArgumentException">The manners hold a value out of its range.</exception>
    public PoliteClient(HttpClient http, RateLimiter pace, Manners manners, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pace);
        ArgumentNullException.ThrowIfNull(manners);
        ArgumentNullException.ThrowIfNull(clock);
        manners.Validate();
        (this.http, this.pace, this.manners, this.clock) = (http, pace, manners, clock);
        tries = Tries();
    }

    /// <summary>How Assay names itself to a source: <c>assay/VERSION</c>.</summary>
    public static string UserAgent { get; } = $"assay/{typeof(PoliteClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}";

    /// <summary>A sender for a whole process: compressed answers, no cookies, connections renewed so that a changed address is seen.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // Silence is measured piece by piece; a long answer that keeps coming is no fault.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Opens an answer's body. What comes after its beginning is not asked for again here: a cut body is an <see cref="IOException"/> of the stream.</summary>
    /// <param name="request">Makes the request; called once a try.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    /// <exception cref="SourceOutageException">No answer within the tries allowed, or a refusal.</exception>
    public async Task<Stream> OpenAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken) =>
        await OpenAsync(request, null, cancellationToken).ConfigureAwait(false);

    /// <summary>Opens an answer whose beginning passes a look; the look throws <see cref="Miss"/> where it is no answer.</summary>
    internal Task<WatchedStream> OpenAsync(Func<HttpRequestMessage> request, Action<ReadOnlySpan<byte>>? look, CancellationToken cancellationToken) =>
        TryAsync(request, async body =>
        {
            if (look is not null) look((await body.PeekAsync(Beginning).ConfigureAwait(false)).Span);
            return body;
        }, keep: true, cancellationToken);

    /// <summary>Reads a whole answer; a body that is cut, or that <paramref name="read"/> can make nothing of, is asked for again.</summary>
    internal Task<T> ReadAsync<T>(Func<HttpRequestMessage> request, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        TryAsync(request, body => read(body, cancellationToken), keep: false, cancellationToken);

    /// <summary>The wait before a try that this client does not make by itself: the next round for what an answer left out.</summary>
    /// <param name="round">Rounds so far that brought nothing, from 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal Task RestAsync(int round, CancellationToken cancellationToken)
    {
        var wait = manners.FirstWait * Math.Pow(2, Math.Min(round - 1, 20));
        return Task.Delay(wait < manners.LongestWait ? wait : manners.LongestWait, clock, cancellationToken);
    }

    /// <summary>The failure as it leaves: one sentence, without the key.</summary>
    internal SourceOutageException Outage(Miss miss) => OutageWords.Of(miss, manners);

    private async Task<T> TryAsync<T>(Func<HttpRequestMessage> request, Func<WatchedStream, Task<T>> read, bool keep, CancellationToken cancellationToken)
    {
        try
        {
            return await tries.ExecuteAsync(async token => await OnceAsync(request, read, keep, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (Miss miss)
        {
            throw Outage(miss);
        }
    }

    private async Task<T> OnceAsync<T>(Func<HttpRequestMessage> request, Func<WatchedStream, Task<T>> read, bool keep, CancellationToken cancellationToken)
    {
        using var turn = await pace.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        var body = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        var kept = false;
        try
        {
            if (body.Status >= 300) throw await Refused.ByAsync(body).ConfigureAwait(false);
            var result = await read(body).ConfigureAwait(false);
            kept = keep;
            return result;
        }
        catch (IOException fault)
        {
            throw fault.InnerException is TimeoutException
                ? new Miss(Sources.Outage.Silent, "it stopped in the middle of its answer", fault)
                : new Miss(Sources.Outage.Broken, "its answer was cut short", fault);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new Miss(Sources.Outage.Broken, "its answer is not what was asked for", fault);
        }
        finally
        {
            if (!kept) await body.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<WatchedStream> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        quiet.CancelAfter(manners.Timeout);
        using var message = request();
        message.Headers.UserAgent.ParseAdd(UserAgent);
        try
        {
            var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, quiet.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new WatchedStream(response, body, manners.Timeout, cancellationToken) { RetryAfter = WaitOf(response) };
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new Miss(Sources.Outage.Silent, $"nothing came for {manners.Timeout.TotalSeconds:0.###} seconds", fault);
        }
        catch (HttpRequestException fault)
        {
            throw new Miss(Sources.Outage.Silent, OutageWords.OfConnection(fault), fault);
        }
    }

    private TimeSpan? WaitOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private ResiliencePipeline Tries()
    {
        if (manners.MaxTries == 1) return ResiliencePipeline.Empty;
        var chance = new Random(manners.Seed);
        var gate = new Lock();
        return new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = manners.MaxTries - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = manners.FirstWait,
            MaxDelay = manners.LongestWait,
            ShouldHandle = static asked => ValueTask.FromResult(asked.Outcome.Exception is Miss { MayPass: true }),
            DelayGenerator = asked => ValueTask.FromResult((asked.Outcome.Exception as Miss)?.Wait is { } wait
                ? wait < manners.LongestWait ? wait : manners.LongestWait
                : (TimeSpan?)null),
            Randomizer = () =>
            {
                lock (gate) return chance.NextDouble();
            },
        }).Build();
    }
}
