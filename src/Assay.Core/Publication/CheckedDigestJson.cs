using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Records;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>A checked digest as one line of JSON, in the shape of docs/api.md (<c>assay check --json</c>).</summary>
public static class CheckedDigestJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without a line feed.</summary>
    /// <param name="digest">The digest with its verdicts.</param>
    /// <param name="text">The text that evidence points into: <see cref="Article.Text"/>.</param>
    /// <param name="id">The id to print.</param>
    public static string Write(CheckedDigest digest, string text, string id)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(text);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("verdict", digest.Publishable ? "publishable" : "blocked");
            json.WriteStartArray("claims");
            foreach (var verdict in digest.Verdicts)
                Claim(json, verdict, text);
            json.WriteEndArray();
            json.WriteStartArray("omissions");
            foreach (var omission in digest.Omissions)
            {
                json.WriteStartObject();
                json.WriteString("rule", omission.Rule);
                json.WriteString("sentence", Quote(omission.At, text));
                Range(json, omission.At);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A status as JSON spells it (<c>NOT_CHECKABLE</c>).</summary>
    public static string Spelled(Support support) => support switch
    {
        Support.NotCheckable => "NOT_CHECKABLE",
        _ => support.ToString().ToUpperInvariant(),
    };

    /// <summary>One claim with its verdict, as an object.</summary>
    internal static void Claim(Utf8JsonWriter json, Verdict verdict, string text)
    {
        json.WriteStartObject();
        json.WriteString("text", verdict.Claim.Sentence);
        if (verdict.Claim.By is { } author) json.WriteString("by", Words.Kebab(author.ToString()));
        json.WriteString("status", Spelled(verdict.Support));
        json.WriteStartArray("rules");
        foreach (var rule in verdict.Breaches.Select(breach => breach.Rule).Distinct())
            json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteString("explanation", string.Join(' ', verdict.Breaches.Select(breach => breach.Explanation).Distinct()));
        json.WriteStartArray("evidence");
        foreach (var passage in verdict.Evidence)
            Evidence(json, passage, text);
        json.WriteEndArray();
        json.WriteStartArray("numbers");
        foreach (var number in verdict.Numbers)
            Number(json, number, text);
        json.WriteEndArray();
        if (!verdict.MayBePrinted)
            json.WriteString("rewording", verdict.Rewording);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, NumberVerdict number, string text)
    {
        json.WriteStartObject();
        json.WriteString("raw", number.Raw);
        json.WriteNumber("start", number.InClaim.Start);
        json.WriteNumber("length", number.InClaim.Length);
        json.WriteString("status", Spelled(number.Support));
        json.WritePropertyName("evidence");
        if (number.Evidence is { } at)
            Evidence(json, at, text);
        else
            json.WriteNullValue();
        json.WriteString("derivation", number.Derivation);
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, Passage at, string text)
    {
        json.WriteStartObject();
        Range(json, at);
        json.WriteString("quote", Quote(at, text));
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, Passage at)
    {
        json.WriteNumber("start", at.Start);
        json.WriteNumber("length", at.Length);
    }

    private static string Quote(Passage at, string text) => at.Start >= 0 && at.End <= text.Length ? at.Of(text) : "";
}
