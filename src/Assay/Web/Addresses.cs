using Assay.Publication;
using Assay.Records;
using Assay.Search;

namespace Assay.Web;

/// <summary>Addresses inside the site. Values are escaped: an id or a tag is data.</summary>
public static class Addresses
{
    public static string Paper(SourceId id) => $"/papers/{Escape(id.Scheme)}/{Escape(id.Value)}";

    public static string State(SourceId id, string hash) => $"{Paper(id)}/states/{Escape(hash)}";

    public static string Topic(string slug) => $"/topics/{Escape(slug)}";

    public static string Topic(string slug, string? type, string? tag, int page) =>
        Topic(slug) + Query(("type", type), ("tag", tag), ("page", page > 1 ? page.ToString() : null));

    public static string Outcomes(string slug) => $"{Topic(slug)}/outcomes";

    public static string Outcome(string slug, string outcome) => $"{Outcomes(slug)}/{Escape(outcome)}";

    public static string Drawing(string slug, string outcome, string file) => $"{Outcome(slug, outcome)}/{Escape(file)}";

    public static string Feed(string slug) => $"/feeds/{Escape(slug)}.atom";

    /// <summary>A search with its fields; <paramref name="path"/> is that of the page, of its twin or of one of its feeds.</summary>
    public static string Search(SearchAsk ask, string path = "/search") => path + Query(("q", ask.Words), ("topic", ask.Topic), ("type", ask.Type is { } type ? Words.Of(type) : null), ("species", ask.Species),
        ("year", ask.From == ask.To ? $"{ask.From}" : $"{ask.From}..{ask.To}"), ("outcome", ask.Outcome), ("direction", ask.Direction), ("standing", ask.Standing is { } standing ? Words.Of(standing) : null), ("verdict", ask.Verdict));

    public static string Search(string? query, string? topic) => "/search" + Query(("q", query), ("topic", topic));

    public static string Reading(string title, string text) => "/read" + Query(("title", title), ("text", text));

    /// <summary>A check's own address.</summary>
    public static string Check(string packed) => "/check" + Query(("q", packed));

    /// <summary>The form, filled in with a paper kept here.</summary>
    public static string CheckOf(SourceId id) => "/check" + Query(("id", id.ToString()));

    /// <summary>What a rule means to a reader.</summary>
    public static string Rule(string id) => $"/about/method#{Escape(id)}";

    /// <summary>A path's value as the router hands it over: it decodes everything but an escaped slash.</summary>
    public static string Unescape(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path as the world knows it, where the site says what that is.</summary>
    public static string Public(SiteOptions site, string path) => site.PublicAddress.Length > 0 ? site.PublicAddress.TrimEnd('/') + path : path;

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var query = "";
        foreach (var (name, value) in pairs)
            if (!string.IsNullOrEmpty(value))
                query += $"{(query.Length == 0 ? '?' : '&')}{name}={Escape(value)}";
        return query;
    }

    private static string Escape(string value) => Uri.EscapeDataString(value);
}
