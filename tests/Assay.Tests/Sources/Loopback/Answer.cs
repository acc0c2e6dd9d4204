using System.Text;

namespace Assay.Tests.Sources.Loopback;

/// <summary>What a loopback source says when nothing goes wrong.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Body">Body.</param>
public sealed record Answer(int Status, string ContentType, byte[] Body)
{
    /// <summary>Seconds or a date for <c>Retry-After</c>, or null.</summary>
    public string? RetryAfter { get; init; }

    public static Answer Json(string json, int status = 200) => new(status, "application/json; charset=UTF-8", Encoding.UTF8.GetBytes(json));

    public static Answer Xml(string xml, int status = 200) => new(status, "text/xml; charset=UTF-8", Encoding.UTF8.GetBytes(xml));

    public static Answer Html(string html, int status = 200) => new(status, "text/html; charset=UTF-8", Encoding.UTF8.GetBytes(html));

    public static Answer Plain(string text, int status = 200) => new(status, "text/plain; charset=UTF-8", Encoding.UTF8.GetBytes(text));

    public static Answer Bytes(byte[] body, string contentType) => new(200, contentType, body);
}
