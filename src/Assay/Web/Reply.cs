using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
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
    private const string Gzip = "gzip";

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

    /// <summary>Length of the body unpacked; null where it is not packed.</summary>
    public int? Unpacked { get; init; }

    /// <summary>The same answer with its body in gzip: a quarter of the room, and ready for nearly every client.</summary>
    public Reply Packed()
    {
        if (Unpacked is not null) return this;
        using var packed = new MemoryStream(Body.Length / 3 + 256);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Body.Span);
        return this with { Body = packed.ToArray(), Unpacked = Body.Length };
    }

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
        if (HttpMethods.IsHead(context.Request.Method)) response.ContentLength = Unpacked ?? Body.Length;
        else if (Unpacked is not { } length) await response.Body.WriteAsync(Body, context.RequestAborted);
        else await SendPackedAsync(context, length);
    }

    private async Task SendPackedAsync(HttpContext context, int length)
    {
        var response = context.Response;
        if (TakesGzip(context.Request))
        {
            response.Headers.ContentEncoding = Gzip;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body, context.RequestAborted);
            return;
        }
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            using (var gzip = new GZipStream(Stream(), CompressionMode.Decompress)) gzip.ReadExactly(rented, 0, length);
            await response.Body.WriteAsync(rented.AsMemory(0, length), context.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private MemoryStream Stream() => MemoryMarshal.TryGetArray(Body, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(Body.ToArray(), writable: false);

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var codings)
        && codings.Any(static coding => coding.Value == Gzip && coding.Quality is not 0);

    private static bool Matches(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var asked)
        && asked.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));

    private static Reply Named(int status, string type, string text)
    {
        var hash = Fingerprint.Of(text);
        return new(status, type, Encoding.UTF8.GetBytes(text), hash[..32], Ask);
    }
}
