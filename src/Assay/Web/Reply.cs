using System.Text;
using Assay.Pipeline;
using Microsoft.Net.Http.Headers;

namespace Assay.Web;

/// <summary>What is sent: bytes, their type, and how long they may be kept.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">Media type.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Tag">Name of the content, or null for what is not worth remembering.</param>
/// <param name="Caching">Value of Cache-Control.</param>
public sealed record Reply(int Status, string Type, ReadOnlyMemory<byte> Body, string? Tag, string Caching)
{
    /// <summary>Ask again each time; the answer is short when nothing changed.</summary>
    private const string Ask = "no-cache";

    public static Reply Html(string text) => Named(StatusCodes.Status200OK, "text/html; charset=utf-8", text);

    public static Reply Json(string text) => Named(StatusCodes.Status200OK, "application/json; charset=utf-8", text);

    public static Reply Feed(string text) => Named(StatusCodes.Status200OK, "application/atom+xml; charset=utf-8", text);

    public static Reply Svg(string text) => Named(StatusCodes.Status200OK, "image/svg+xml; charset=utf-8", text);

    public static Reply Csv(string text) => Named(StatusCodes.Status200OK, "text/csv; charset=utf-8", text);

    /// <summary>A file to save, of another type.</summary>
    public static Reply File(string text, string type) => Named(StatusCodes.Status200OK, type, text);

    public static Reply JsonFeed(string text) => Named(StatusCodes.Status200OK, "application/feed+json; charset=utf-8", text);

    public static Reply Xml(string text) => Named(StatusCodes.Status200OK, "application/xml; charset=utf-8", text);

    public static Reply Plain(string text) => Named(StatusCodes.Status200OK, "text/plain; charset=utf-8", text);

    public static Reply Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text), null, "no-store");

    public static Reply Problem(int status, string type, string text) => new(status, type, Encoding.UTF8.GetBytes(text), null, "no-store");

    /// <summary>Another address has it, for now: a merge of two records may be taken back.</summary>
    public static Reply Found(string address) => new(StatusCodes.Status302Found, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"See {address}\n"), null, Ask) { Location = address };

    /// <summary>Where to look instead, or null.</summary>
    public string? Location { get; init; }

    /// <summary>The address names the content: it never changes.</summary>
    public static Reply Lasting(Asset asset) =>
        new(StatusCodes.Status200OK, asset.Type, asset.Bytes, asset.Hash, "public, max-age=31536000, immutable");

    /// <summary>Sends it, or says that the client has it already.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = Caching;
        if (Location is not null) response.Headers.Location = Location;
        if (Tag is not null)
        {
            // Weak: the bytes differ by Content-Encoding, what they say does not.
            var tag = new EntityTagHeaderValue($"\"{Tag}\"", isWeak: true);
            response.Headers.ETag = tag.ToString();
            if (Matches(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.StatusCode = Status;
        response.ContentType = Type;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(Body, context.RequestAborted);
        else response.ContentLength = Body.Length;
    }

    private static bool Matches(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var asked)
        && asked.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));

    private static Reply Named(int status, string type, string text)
    {
        var hash = Fingerprint.Of(text);
        return new(status, type, Encoding.UTF8.GetBytes(text), hash[..32], Ask);
    }
}
