using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assay.Tests.Sources.Loopback;

/// <summary>One way in which a source fails: what it sends in place of its answer.</summary>
/// <param name="Name">For messages of a failing test.</param>
/// <param name="Send">Writes the response.</param>
public sealed record Fault(string Name, Func<HttpContext, Answer, Task> Send)
{
    /// <summary>The answer itself: no fault.</summary>
    public static Fault None { get; } = new("none", WriteAsync);

    /// <summary>Half of the body, then the connection is cut.</summary>
    public static Fault Truncated { get; } = TruncatedAt(0.5);

    /// <summary>Half of the body and a regular end, as a proxy that closes its books early.</summary>
    public static Fault EndsEarly { get; } = Replaced("ends early", answer => answer with { Body = answer.Body[..(answer.Body.Length / 2)] });

    /// <summary>NCBI's page for people, with status 200.</summary>
    public static Fault HtmlPage { get; } = Replaced("html page", _ => Answer.Html(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>NCBI - WWW Error Blocked Diagnostic</title></head><body><h1>Temporarily unavailable</h1></body></html>"));

    /// <summary>An error in JSON, with status 200.</summary>
    public static Fault JsonError { get; } = Replaced("json error", _ => Answer.Json("""{"error":"error forwarding request","api-key":"127.0.0.1","type":"ip","status":"ok"}"""));

    /// <summary>The search's own error in JSON, with status 200.</summary>
    public static Fault SearchError { get; } = Replaced("search error", _ => Answer.Json(
        """{"header":{"type":"esearch","version":"0.3"},"esearchresult":{"ERROR":"Search Backend failed: address table is empty."}}"""));

    /// <summary>An error element, with status 200.</summary>
    public static Fault XmlError { get; } = Replaced("xml error", _ => Answer.Xml(
        """<?xml version="1.0" encoding="UTF-8" ?><eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>"""));

    /// <summary>Words where XML is due, with status 200.</summary>
    public static Fault Unavailable { get; } = Replaced("unavailable", _ => Answer.Plain("Resource temporarily unavailable"));

    /// <summary>Status 200 and nothing.</summary>
    public static Fault Empty { get; } = Replaced("empty", answer => answer with { Body = [] });

    /// <summary>Markup that is broken after two thirds of the body.</summary>
    public static Fault Malformed { get; } = Replaced("malformed", answer =>
    {
        var at = answer.Body.Length * 2 / 3;
        return answer with { Body = [.. answer.Body[..at], .. "<<&& <\0"u8, .. answer.Body[at..]] };
    });

    /// <summary>The connection is cut before a byte is sent.</summary>
    public static Fault Reset { get; } = new("reset", (http, _) =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    /// <summary>No answer until the caller goes away.</summary>
    public static Fault Silent { get; } = new("silent", (http, _) => UntilGoneAsync(http));

    /// <summary>Half of the body, then nothing more until the caller goes away.</summary>
    public static Fault FallsSilent { get; } = new("falls silent", async (http, answer) =>
    {
        Head(http, answer, answer.Body.Length);
        await http.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        await UntilGoneAsync(http);
    });

    /// <summary>NCBI no longer knows the API key.</summary>
    public static Fault KeyRevoked { get; } = new("key revoked", (http, _) => WriteAsync(http, Answer.Json(
        $$"""{"error":"API key invalid","api-key":"{{http.Request.Query["api_key"]}}","type":"api","status":"unknown"}""", 400)));

    /// <summary>Too many requests; the caller is told when to come back.</summary>
    /// <param name="retryAfter">Seconds, or an HTTP date; null for no word.</param>
    public static Fault TooManyRequests(string? retryAfter = "1") => new("429", (http, _) => WriteAsync(http,
        Answer.Json("""{"error":"API rate limit exceeded","api-key":"127.0.0.1","count":"4","limit":"3"}""", 429) with { RetryAfter = retryAfter }));

    /// <summary>A bare status with a page for people.</summary>
    public static Fault Status(int status) =>
        new(status.ToString(), (http, _) => WriteAsync(http, Answer.Html($"<html><body>{status}</body></html>", status)));

    /// <summary>A share of the body from 0 to 1, then the connection is cut.</summary>
    public static Fault TruncatedAt(double share) => new("truncated", async (http, answer) =>
    {
        Head(http, answer, answer.Body.Length);
        await http.Response.Body.WriteAsync(answer.Body.AsMemory(0, (int)(answer.Body.Length * share)), http.RequestAborted);
        // Kestrel closes a connection on which less was sent than announced; an abort could overtake what was sent.
    });

    /// <summary>The body in pieces with pauses between them: slow, and whole.</summary>
    public static Fault Drip(int pieces, TimeSpan pause) => new("drip", async (http, answer) =>
    {
        Head(http, answer, answer.Body.Length);
        var size = Math.Max(1, (answer.Body.Length / pieces) + 1);
        for (var at = 0; at < answer.Body.Length; at += size)
        {
            await http.Response.Body.WriteAsync(answer.Body.AsMemory(at, Math.Min(size, answer.Body.Length - at)), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            using var timer = new PeriodicTimer(pause);
            await timer.WaitForNextTickAsync(http.RequestAborted);
        }
    });

    /// <summary>Another answer in place of the right one.</summary>
    public static Fault Replaced(string name, Func<Answer, Answer> with) => new(name, (http, answer) => WriteAsync(http, with(answer)));

    /// <summary>The text of the answer with one string in place of another.</summary>
    public static Fault Reworded(string from, string to) =>
        Replaced("reworded", answer => answer with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body).Replace(from, to, StringComparison.Ordinal)) });

    public override string ToString() => Name;

    private static async Task WriteAsync(HttpContext http, Answer answer)
    {
        Head(http, answer, answer.Body.Length);
        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    private static void Head(HttpContext http, Answer answer, long length)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = length;
        if (answer.RetryAfter is { } wait) http.Response.Headers.RetryAfter = wait;
    }

    private static async Task UntilGoneAsync(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
