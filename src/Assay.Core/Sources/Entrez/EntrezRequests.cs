using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>The requests as NCBI wants them: named, with the key, and posted where they are long.</summary>
internal sealed class EntrezRequests(EntrezOptions options)
{
    /// <summary>Ids above which NCBI asks for POST.</summary>
    public const int MaxIdsInUrl = 200;

    /// <summary>As many hits as one search lists.</summary>
    public const int Ceiling = 9_999;

    private const int MaxTermInUrl = 1500;

    /// <summary>A search whose hits are listed and held by the history server.</summary>
    public HttpRequestMessage Search(string term, EntrezDate? dates) => Make("esearch.fcgi", post: term.Length > MaxTermInUrl,
        ("term", term), ("retmode", "json"), ("usehistory", "y"), ("retstart", "0"), ("retmax", Text(Ceiling)),
        ("datetype", dates?.Code), ("mindate", Text(dates?.From)), ("maxdate", Text(dates?.To)));

    /// <summary>Some of the hits the history server holds.</summary>
    public HttpRequestMessage Page(EntrezHistory history, int start, int count) => Make("efetch.fcgi", post: false,
        ("retmode", "xml"), ("WebEnv", history.WebEnv), ("query_key", history.QueryKey), ("retstart", Text(start)), ("retmax", Text(count)));

    /// <summary>Records by id.</summary>
    public HttpRequestMessage Records(ImmutableArray<int> pmids) => Make("efetch.fcgi", post: pmids.Length > MaxIdsInUrl,
        ("retmode", "xml"), ("id", string.Join(',', pmids)));

    /// <summary>What the database says of itself.</summary>
    public HttpRequestMessage Health() => Make("einfo.fcgi", post: false, ("retmode", "json"));

    private HttpRequestMessage Make(string utility, bool post, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        (string Name, string? Value)[] all =
            [("db", "pubmed"), .. parameters, ("tool", options.Tool), ("email", options.Email), ("api_key", options.ApiKey)];
        var query = Address.Query(all);
        return post
            ? new(HttpMethod.Post, new Uri(options.BaseAddress, utility)) { Content = new StringContent(query, Encoding.UTF8, "application/x-www-form-urlencoded") }
            : new(HttpMethod.Get, new Uri(options.BaseAddress, $"{utility}?{query}"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
}
