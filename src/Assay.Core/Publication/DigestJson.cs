using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>A digest with its verdicts as one line of JSON (<c>assay digest --json</c>).</summary>
public static class DigestJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without a line feed. Claims are as in <see cref="CheckedDigestJson"/>.</summary>
    /// <param name="article">The article digested.</param>
    /// <param name="engine">Who wrote the digest.</param>
    /// <param name="outcome">The checked digest, or why there is none.</param>
    public static string Write(Article article, string engine, Outcome<CheckedDigest> outcome)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(outcome);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id.ToString());
            json.WriteString("engine", engine);
            switch (outcome)
            {
                case Outcome<CheckedDigest>.Done(var digest): Digest(json, digest, article.Text); break;
                case Outcome<CheckedDigest>.SetAside(var reason): SetAside(json, article, reason); break;
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Digest(Utf8JsonWriter json, CheckedDigest digest, string text)
    {
        json.WriteString("title", digest.Draft.Title);
        json.WriteString("verdict", digest.Publishable ? "publishable" : "blocked");
        json.WritePropertyName("summary");
        CheckedDigestJson.Claim(json, digest.Verdicts[0], text);
        json.WriteStartArray("parts");
        // Verdicts stand in the order of the draft's claims, the summary first.
        var next = 1;
        foreach (var part in digest.Draft.Parts)
        {
            json.WriteStartObject();
            json.WriteString("heading", Words.Kebab(part.Heading.ToString()));
            json.WriteStartArray("claims");
            foreach (var _ in part.Claims) CheckedDigestJson.Claim(json, digest.Verdicts[next++], text);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in digest.Draft.Tags)
        {
            json.WriteStartObject();
            json.WriteString("slug", tag.Slug);
            json.WriteString("kind", tag.Kind);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WritingJson.Write(json, digest.Draft);
        json.WriteNull("setAside");
    }

    private static void SetAside(Utf8JsonWriter json, Article article, Reason reason)
    {
        json.WriteString("title", article.Title);
        json.WriteString("verdict", "set-aside");
        json.WriteStartObject("setAside");
        json.WriteString("code", reason.Code);
        json.WriteString("sentence", reason.Sentence);
        json.WriteEndObject();
    }
}
