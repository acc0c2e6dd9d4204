using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Evaluation.Written;
using Assay.Language.Clients;
using Assay.Records;

namespace Assay.Cli.Loopback;

/// <summary>
/// A model server on this machine that speaks OpenAI's protocol over real HTTP and needs no model: for the demonstration and the
/// tests. Its manner is the model's name: what it gets wrong, and how.
/// </summary>
internal sealed class LoopbackModel : IAsyncDisposable
{
    /// <summary>The manner that makes every sentence false, each by an operator of the gate's bench.</summary>
    public const string Operators = "operators";

    private const int Pieces = 8;

    private readonly LoopbackLies lies = new();

    private readonly WebApplication app;
    private readonly Func<string, string>? script;
    private readonly ConcurrentDictionary<string, byte> charged = new(StringComparer.Ordinal);
    private readonly Lock counting = new();
    private int asked;
    private int open;
    private int most;

    private LoopbackModel(WebApplication app, Func<string, string>? script) => (this.app, this.script) = (app, script);

    /// <summary>
    /// <c>honest</c> quotes; <c>evasive</c> quotes only what has no figures; <c>careless</c> spoils two figures and mends one of them; <c>liar</c> spoils every sentence, again and again;
    /// <c>garbled</c>, <c>fenced</c>, <c>cut</c>, <c>refusal</c>, <c>empty</c>, <c>foreign</c> and <c>astray</c> answer in other shapes, in German, of another paper; <c>storm</c> says 429 once before each answer; <c>plain</c> knows
    /// no schemas; <c>scripted</c> says what it was started with; <c>locked</c>, <c>unknown</c>, <c>spent</c> and <c>broken</c> answer 401, 404, 429 and 500; <c>silent</c> never answers;
    /// <c>drip</c> and <c>trickle</c> stream slowly and very slowly, <c>hung</c> stops in the middle, <c>dropped</c> breaks off in the middle, <c>flaky</c> every other time; <c>whole</c> knows no streams;
    /// <c>operators</c> makes every sentence false in one thing, and otherwise false when it is told so.
    /// </summary>
    public static ImmutableArray<string> Manners { get; } =
        ["honest", "evasive", "careless", "liar", "garbled", "fenced", "cut", "refusal", "empty", "foreign", "astray", "storm", "plain", "scripted", "locked", "unknown", "spent", "broken", "silent", "drip", "trickle", "hung", "dropped", "flaky", "whole", Operators];

    /// <summary>How long it thinks before it answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The most requests that were waiting for their answer at once.</summary>
    public int MostAtOnce => most;

    /// <summary>What <c>operators</c> has made false in an article.</summary>
    public IReadOnlyCollection<ToldLie> LiesOf(Article article) => lies.Of(article);

    /// <summary>Requests that came.</summary>
    public int Asked => asked;

    /// <summary>Answers it would charge for: one for each name of a question, however often that came.</summary>
    public int Charged => charged.Count;

    /// <summary>Its address for clients.</summary>
    public Uri Endpoint => new(app.Urls.First() + "/v1/");

    /// <summary>Starts it on a free port of this machine.</summary>
    /// <param name="script">What <c>scripted</c> answers to a question, or null.</param>
    /// <param name="delay">How long it thinks before it answers.</param>
    public static async Task<LoopbackModel> StartAsync(Func<string, string>? script = null, TimeSpan delay = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new LoopbackModel(builder.Build(), script) { Delay = delay };
        model.app.MapPost("/v1/chat/completions", model.CountedAsync);
        await model.app.StartAsync();
        return model;
    }

    /// <summary>The options of an engine that this server plays.</summary>
    public EngineOptions Options(string manner) => new()
    {
        Name = $"loopback/{manner}",
        Model = manner,
        Endpoint = Endpoint,
        Key = "loopback-key",
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task CountedAsync(HttpContext http)
    {
        lock (counting) most = Math.Max(most, ++open);
        try
        {
            await AnswerAsync(http);
        }
        finally
        {
            lock (counting) open--;
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var turn = Interlocked.Increment(ref asked);
        using var question = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var root = question.RootElement;
        var manner = root.GetProperty("model").GetString() ?? "";
        var wantsSchema = root.TryGetProperty("response_format", out _);
        switch (manner)
        {
            case "locked":
                await FaultAsync(http, 401, "invalid_api_key", "Incorrect API key provided: loopback-key.");
                return;
            case "unknown":
                await FaultAsync(http, 404, "model_not_found", "The model does not exist.");
                return;
            case "spent":
            case "storm" when turn % 2 == 1:
                http.Response.Headers.RetryAfter = "0";
                await FaultAsync(http, 429, "insufficient_quota", "You exceeded your current quota.");
                return;
            case "broken":
                await FaultAsync(http, 500, "server_error", "The server had an error.");
                return;
            case "plain" when wantsSchema:
                await FaultAsync(http, 400, "invalid_request_error", "response_format is not supported.");
                return;
            case "silent":
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
        }
        var matter = root.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        var words = matter.ValueKind == JsonValueKind.String ? matter.GetString()! : string.Concat(matter.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
        var (text, reason) = manner switch
        {
            "garbled" => ("Here is your digest: {\"summary\": [", "stop"),
            "empty" => ("", "stop"),
            "foreign" => (LoopbackAuthor.Only("Die Behandlung senkte die Sterblichkeit um 40 Prozent."), "stop"),
            "astray" => (LoopbackAuthor.Only("In 412 farmed trout, brewer's yeast halved gill lesions by day 90."), "stop"),
            "scripted" when script is not null => (script(words), "stop"),
            "cut" => ("{\"summary\": {\"sentence\": \"The tr", "length"),
            "refusal" => ("", "content_filter"),
            "fenced" => ($"Here you are:\n```json\n{LoopbackAuthor.Answer("honest", words)}\n```", "stop"),
            Operators => (lies.Answer(words), "stop"),
            _ => (LoopbackAuthor.Answer(manner, words), "stop"),
        };
        // As a server charges that knows names of questions: with the answer, whether anybody is there to take it or not.
        charged.TryAdd(http.Request.Headers[QuestionName.Header] is [{ Length: > 0 } name] ? name : Id(turn), 0);
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, http.RequestAborted);
        if (manner != "whole" && root.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True)
        {
            await StreamAsync(http, manner, turn, words, text, reason);
            return;
        }
        await http.Response.WriteAsJsonAsync(new
        {
            id = Id(turn),
            @object = "chat.completion",
            created = 0,
            model = manner,
            choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = reason } },
            usage = Usage(words, text),
        }, http.RequestAborted);
    }

    // As OpenAI streams: pieces, then the reason it ended, then what it took.
    private async Task StreamAsync(HttpContext http, string manner, int turn, string words, string text, string reason)
    {
        http.Response.ContentType = "text/event-stream";
        var piece = Math.Max(1, (text.Length + Pieces - 1) / Pieces);
        var sent = 0;
        for (var at = 0; at < text.Length; at += piece)
        {
            if (++sent == Pieces / 2 && (manner == "dropped" || (manner == "flaky" && turn % 2 == 1)))
            {
                await http.Response.Body.FlushAsync(http.RequestAborted);
                http.Abort();
                return;
            }
            if (sent == Pieces / 2 && manner == "hung") await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (manner is "drip" or "trickle") await Task.Delay(manner == "drip" ? 20 : 400, http.RequestAborted);
            await EventAsync(http, new { id = Id(turn), @object = "chat.completion.chunk", created = 0, model = manner, choices = new[] { new { index = 0, delta = new { role = "assistant", content = text.Substring(at, Math.Min(piece, text.Length - at)) } } } });
        }
        await EventAsync(http, new { id = Id(turn), @object = "chat.completion.chunk", created = 0, model = manner, choices = new[] { new { index = 0, delta = new { }, finish_reason = reason } } });
        await EventAsync(http, new { id = Id(turn), @object = "chat.completion.chunk", created = 0, model = manner, choices = Array.Empty<object>(), usage = Usage(words, text) });
        await http.Response.WriteAsync("data: [DONE]\n\n", http.RequestAborted);
    }

    private static async Task EventAsync(HttpContext http, object piece)
    {
        await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(piece)}\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static string Id(int turn) => string.Create(CultureInfo.InvariantCulture, $"chatcmpl-{turn}");

    private static object Usage(string words, string text) => new { prompt_tokens = words.Length / 4, completion_tokens = text.Length / 4, total_tokens = (words.Length + text.Length) / 4 };

    private static Task FaultAsync(HttpContext http, int status, string code, string words)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { message = words, type = code, code } });
    }
}
