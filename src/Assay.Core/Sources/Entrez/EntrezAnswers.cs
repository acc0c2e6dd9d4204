using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>Reads NCBI's answers, and tells those that are errors in disguise: they come with status 200 and look like nothing found.</summary>
internal static class EntrezAnswers
{
    /// <summary>What one search found: at most <see cref="EntrezRequests.Ceiling"/> ids.</summary>
    public static async Task<EntrezHits> SearchAsync(Stream body, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false);
        var result = Result(document.RootElement, "esearchresult");
        var count = Count(result, "count");
        var pmids = result.GetProperty("idlist").EnumerateArray().Select(Pmid).ToImmutableArray();
        if (pmids.Length < Math.Min(count, EntrezRequests.Ceiling))
            throw new Miss(Outage.Broken, $"it states {count} hits and lists {pmids.Length}");
        ImmutableArray<EntrezHistory> history = count == 0
            ? []
            : [new(result.GetProperty("webenv").GetString()!, result.GetProperty("querykey").GetString()!, pmids.Length)];
        return new EntrezHits((int)count, pmids, history, Text(result, "querytranslation"), Warnings(result));
    }

    /// <summary>What the database says of itself.</summary>
    public static async Task<EntrezHealth> HealthAsync(Stream body, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false);
        var about = Result(document.RootElement, "einforesult").GetProperty("dbinfo");
        // A list since version 2.0 of einfo, an object before.
        if (about.ValueKind == JsonValueKind.Array) about = about[0];
        return new EntrezHealth(Count(about, "count"), Text(about, "lastupdate") ?? throw new FormatException(), Text(about, "dbbuild"));
    }

    /// <summary>As <see cref="LookAtRecords"/>, of a page of hits: a history that is forgotten stays so, and is not asked again.</summary>
    /// <exception cref="Miss">It is something else.</exception>
    public static void LookAtPage(ReadOnlySpan<byte> head)
    {
        try
        {
            LookAtRecords(head);
        }
        catch (Miss miss) when (miss.Message.Contains("obtain query", StringComparison.OrdinalIgnoreCase) || miss.Message.Contains("WebEnv", StringComparison.OrdinalIgnoreCase))
        {
            throw new Miss(Outage.Refused, miss.Message);
        }
    }

    /// <summary>Looks at the beginning of what should be records.</summary>
    /// <exception cref="Miss">It is something else.</exception>
    public static void LookAtRecords(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head);
        if (text.Contains("<PubmedArticleSet", StringComparison.Ordinal) || text.Contains("<PubmedBookArticleSet", StringComparison.Ordinal)) return;
        var said = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (said.Length == 0) throw new Miss(Outage.Broken, "an empty answer");
        var error = said.IndexOf("<ERROR>", StringComparison.OrdinalIgnoreCase);
        if (error >= 0)
        {
            var end = said.IndexOf('<', error + 7);
            throw Said(end < 0 ? said[(error + 7)..] : said[(error + 7)..end]);
        }
        if (said[0] == '{')
        {
            try
            {
                using var document = JsonDocument.Parse(said);
                Result(document.RootElement, "efetchresult");
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException)
            {
                // Not even an error that can be read.
            }
            throw new Miss(Outage.Broken, "JSON in place of records");
        }
        throw said.Contains("<html", StringComparison.OrdinalIgnoreCase) ? new Miss(Outage.Broken, "a web page in place of records")
            : said[0] == '<' ? new Miss(Outage.Broken, "no records")
            : Said(said);
    }

    private static JsonElement Result(JsonElement root, string name)
    {
        if (Text(root, "error") is { } error) throw Said(error);
        var result = root.GetProperty(name);
        if (Text(result, "ERROR") is { } inner) throw Said(inner);
        return result;
    }

    private static Miss Said(string error)
    {
        var words = Refused.OneLine(error) ?? "an error without words";
        return error.Contains("api key", StringComparison.OrdinalIgnoreCase) ? new Miss(Outage.Refused, words)
            : error.Contains("rate limit", StringComparison.OrdinalIgnoreCase) ? new Miss(Outage.Throttled, words)
            : new Miss(Outage.Broken, words);
    }

    private static long Count(JsonElement result, string name) =>
        long.TryParse(result.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : result.GetProperty(name).GetString(),
            NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= int.MaxValue
            ? count
            : throw new Miss(Outage.Broken, "a number of hits that is no number");

    private static int Pmid(JsonElement id) =>
        int.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) && pmid > 0
            ? pmid
            : throw new Miss(Outage.Broken, "a hit that is no PMID");

    private static ImmutableArray<Reason> Warnings(JsonElement result) =>
    [
        .. Words(result, "errorlist", "phrasesnotfound").Select(word => new Reason("phrase-not-found", $"PubMed finds nothing for '{word}'; check its spelling.")),
        .. Words(result, "errorlist", "fieldsnotfound").Select(word => new Reason("field-not-found", $"PubMed knows no field '{word}'; check the tag in brackets.")),
        .. Words(result, "warninglist", "quotedphrasesnotfound").Select(word => new Reason("quoted-phrase-not-found", $"PubMed finds the phrase {word} nowhere; check its spelling.")),
        .. Words(result, "warninglist", "phrasesignored").Select(word => new Reason("phrase-ignored", $"PubMed leaves '{word}' out of the query.")),
        // With no hits PubMed says so in words, too; that is no warning.
        .. Words(result, "warninglist", "outputmessages").Where(word => !word.StartsWith("No items found", StringComparison.Ordinal))
            .Select(word => new Reason("message", $"PubMed says: {word.TrimEnd('.')}.")),
    ];

    private static IEnumerable<string> Words(JsonElement result, string list, string name) =>
        result.TryGetProperty(list, out var lists) && lists.ValueKind == JsonValueKind.Object && lists.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.Array
            ? words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => Refused.OneLine(word.GetString()!)).OfType<string>()
            : [];

    private static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
