using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Digests.Generative;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Verification;
using Assay.Workers.Reviews;

namespace Assay.Cli.Reviews;

/// <summary>Held drafts as JSON, one object a line.</summary>
internal static class ReviewJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A draft in a list: what it is called, how it stands, where the engines part.</summary>
    public static string Line(Review review) => Written(json => Head(json, review));

    /// <summary>A draft with its verdicts, its source, the digest shown meanwhile and what was done.</summary>
    public static string Sheet(ReviewSheet sheet) => Written(json =>
    {
        var review = sheet.Review;
        Head(json, review);
        json.WriteString("title", sheet.Article.Title);
        json.WriteBoolean("current", sheet.IsCurrent);
        json.WritePropertyName("digest");
        json.WriteRawValue(DigestJson.Write(sheet.Article, review.Held.Engine, new Outcome<CheckedDigest>.Done(review.Held.Digest)));
        json.WritePropertyName("shown");
        if (sheet.Shown is { } shown) json.WriteRawValue(CheckedDigestJson.Write(shown, sheet.Study.Text, review.Id.ToString()));
        else json.WriteNullValue();
        json.WriteStartArray("source");
        for (var at = 0; at < sheet.Study.Sentences.Length; at++)
        {
            var sentence = sheet.Study.Sentences[at];
            json.WriteStartObject();
            json.WriteString("id", Assignment.Label(at));
            json.WriteNumber("start", sentence.At.Start);
            json.WriteNumber("length", sentence.At.Length);
            json.WriteString("text", sentence.At.Of(sheet.Study.Text));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rulings");
        foreach (var ruling in review.Rulings)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Kebab(ruling.Kind.ToString()));
            json.WriteString("draft", ruling.Draft);
            json.WriteString("at", ruling.At.UtcDateTime);
            json.WriteString("by", ruling.By);
            json.WriteString("why", ruling.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static void Head(Utf8JsonWriter json, Review review)
    {
        json.WriteString("name", review.Name);
        json.WriteString("id", review.Id.ToString());
        json.WriteString("draft", review.Draft);
        json.WriteString("state", Words.Kebab(review.State.ToString()));
        json.WriteString("engine", review.Held.Engine);
        json.WriteStartArray("points");
        foreach (var point in review.Held.Points)
        {
            json.WriteStartObject();
            json.WriteString("point", Words.Kebab(point.Point.ToString()));
            json.WriteString("model", point.Model);
            json.WriteString("embedded", point.Embedded);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
