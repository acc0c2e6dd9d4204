using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Assay.Language.Clients;

/// <summary>
/// Asks one model, over OpenAI's protocol: no more at once and a minute than allowed, again after 429 and 5xx as the server asks,
/// with a schema for the answer where the server knows what that is. Answers come as streams: one that breaks off is an outage, and
/// asked for again.
/// </summary>
public sealed class ModelClient : IDisposable
{
    private const int LongestAnswer = 400_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly EngineOptions options;
    private readonly IChatClient client;
    private readonly SemaphoreSlim places;
    private readonly TokenBucketRateLimiter? pace;
    private volatile bool knowsSchemas = true;
    private volatile bool knowsStreams = true;

    /// <summary>A client; nothing is asked yet.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ModelClient(EngineOptions options) : this(options, Open(options))
    {
    }

    /// <summary>As above, over any client of the seam.</summary>
    public ModelClient(EngineOptions options, IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(client);
        options.Validate();
        (this.options, this.client) = (options, client);
        places = new(options.Concurrency);
        if (options.RequestsAMinute is { } rate)
            pace = new(new()
            {
                TokenLimit = rate,
                TokensPerPeriod = rate,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            });
    }

    /// <summary>The model's answer to a question.</summary>
    /// <param name="question">The instructions, what they are about, and the shape of the answer.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="EngineFaultException">There is no answer that can be used.</exception>
    public async Task<ModelReply> AskAsync(ModelQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (pace is not null) (await pace.AcquireAsync(1, cancellationToken).ConfigureAwait(false)).Dispose();
            return await TryAsync(question, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        places.Dispose();
        pace?.Dispose();
    }

    private async Task<ModelReply> TryAsync(ModelQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            var withSchema = knowsSchemas;
            try
            {
                return Reply(await SendAsync(question, withSchema, cancellationToken).ConfigureAwait(false), question);
            }
            catch (ClientResultException fault) when (withSchema && fault.Status is 400 or 422)
            {
                // Some servers know no schemas; the instructions describe the shape too.
                var reply = Reply(await SendAsync(question, withSchema: false, cancellationToken).ConfigureAwait(false), question);
                knowsSchemas = false;
                return reply;
            }
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && cancellationToken.IsCancellationRequested) && Judged(fault) is { } told)
        {
            throw told;
        }
    }

    private async Task<ChatResponse> SendAsync(ModelQuestion question, bool withSchema, CancellationToken cancellationToken)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await ReceiveAsync(question, withSchema, cancellationToken).ConfigureAwait(false);
            }
            // What the library asks for again ends with the first word; what breaks off later is asked for again here.
            catch (EngineFaultException fault) when (turn < options.MaxTries && fault.Kind == EngineFault.Down)
            {
                await Task.Delay(Pause * turn, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<ChatResponse> ReceiveAsync(ModelQuestion question, bool withSchema, CancellationToken cancellationToken)
    {
        ChatMessage[] messages = [new(ChatRole.System, question.Instructions), new(ChatRole.User, question.Matter)];
        var asked = new ChatOptions
        {
            ModelId = options.Model,
            Temperature = 0,
            MaxOutputTokens = options.MaxTokens,
            ResponseFormat = withSchema ? ChatResponseFormat.ForJsonSchema(question.Schema, "digest") : null,
        };
        if (!knowsStreams) return await client.GetResponseAsync(messages, asked, cancellationToken).ConfigureAwait(false);
        var pieces = new List<ChatResponseUpdate>();
        var length = 0;
        // The library's patience ends with the first word; ours begins there.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await foreach (var piece in client.GetStreamingResponseAsync(messages, asked, patience.Token).ConfigureAwait(false))
            {
                if (pieces.Count == 0) patience.CancelAfter(options.Timeout);
                pieces.Add(piece);
                length += piece.Text.Length;
                if (length > LongestAnswer) throw new InvalidOperationException("The answer does not end.");
            }
        }
        // What was not yet read when the line broke is gone too: there may be no piece at all.
        catch (Exception fault) when (fault is IOException or HttpRequestException && !IsUnreached(fault))
        {
            throw BrokenOff(fault);
        }
        if (pieces.Count == 0)
        {
            // Some servers know no streams, and answer whole.
            var whole = await client.GetResponseAsync(messages, asked, cancellationToken).ConfigureAwait(false);
            knowsStreams = false;
            return whole;
        }
        var response = pieces.ToChatResponse();
        return response.FinishReason is null ? throw BrokenOff(null) : response;
    }

    private EngineFaultException? Judged(Exception fault) => Root(fault) switch
    {
        ClientResultException answered => Told(answered.Status, fault),
        OperationCanceledException => Fault(EngineFault.Down, $"gave no answer within {options.Timeout.TotalSeconds:0} seconds; try again later", fault, mayBeCharged: true),
        IOException or HttpRequestException or SocketException or AggregateException => IsUnreached(Root(fault)) ? Told(0, fault) : BrokenOff(fault),
        JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException =>
            Fault(EngineFault.Garbled, "gave what is no answer of the protocol; check that the address is that of a server of OpenAI's protocol", fault, mayBeCharged: true),
        _ => null,
    };

    // The library tells every try, and wraps what the network said; the last try says how it stands.
    private static Exception Root(Exception fault) => fault switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Root(last),
        ClientResultException { Status: 0, InnerException: { } inner } => Root(inner),
        _ => fault,
    };

    private static bool IsUnreached(Exception fault) => fault is SocketException or AggregateException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private EngineFaultException BrokenOff(Exception? cause) => Fault(EngineFault.Down, "broke off in the middle of its answer; try again later", cause, mayBeCharged: true);

    private ModelReply Reply(ChatResponse response, ModelQuestion question)
    {
        if (response.FinishReason == ChatFinishReason.Length)
            throw Fault(EngineFault.Cut, $"was cut off after {options.MaxTokens} tokens, before its answer was whole", null, mayBeCharged: true);
        if (response.FinishReason == ChatFinishReason.ContentFilter || string.IsNullOrWhiteSpace(response.Text))
            throw Fault(EngineFault.Refused, "refused to answer", null, mayBeCharged: true);
        // A server that does not say what it counted is counted for: English prose and JSON, about four characters a token.
        return new(response.Text, response.Usage?.InputTokenCount ?? (question.Instructions.Length + question.Matter.Length) / 4, response.Usage?.OutputTokenCount ?? response.Text.Length / 4);
    }

    private EngineFaultException Told(int status, Exception fault) => status switch
    {
        401 or 403 => Fault(EngineFault.Key, "does not take the key; check it, and that it may use this model", fault),
        404 => Fault(EngineFault.Model, $"is not known as {options.Model} at {options.Endpoint.Host}; check its name", fault),
        429 => Fault(EngineFault.Quota, "says that the quota is used up or that it is asked too often; try again later, or ask less often", fault),
        400 or 413 or 422 => Fault(EngineFault.Garbled, $"did not take the question (status {status})", fault),
        0 => Fault(EngineFault.Down, $"could not be reached at {options.Endpoint.Host}; check the network and the address", fault),
        _ => Fault(EngineFault.Down, $"failed with status {status}; try again later", fault),
    };

    private EngineFaultException Fault(EngineFault kind, string what, Exception? cause, bool mayBeCharged = false) =>
        cause is null ? new($"The engine {options.Name} {what}.") { Kind = kind, MayBeCharged = mayBeCharged } : new($"The engine {options.Name} {what}.", cause) { Kind = kind, MayBeCharged = mayBeCharged };

    private static IChatClient Open(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(options.MaxTries - 1),
            UserAgentApplicationId = "assay",
        };
        settings.AddPolicy(new QuestionName(), PipelinePosition.PerCall);
        // A server on this machine asks for no key, but the library will not go without one.
        return new OpenAIClient(new ApiKeyCredential(options.Key ?? "none"), settings).GetChatClient(options.Model).AsIChatClient();
    }
}
