using System.Text.Json;
using Assay.Records;

namespace Assay.Publication;

/// <summary>A page as schema.org describes things. The paper is what the page is based on; the page never claims to be it.</summary>
public static class Schema
{
    /// <summary>JSON-LD of a paper's page; safe inside an element of HTML, for no angle bracket stands in it as itself.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="site">The site's name.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="at">When this state was published.</param>
    public static string Write(PaperPage page, string title, string site, string address, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(page);
        var article = page.Article;
        var paper = new Dictionary<string, object?> { ["@type"] = "ScholarlyArticle", ["name"] = article.Title };
        if (article.Doi is { } doi) paper["identifier"] = new[] { $"doi:{doi}", article.Id.ToString() };
        else paper["identifier"] = article.Id.ToString();
        string[] same = [.. new[] { PaperLinks.Doi(article), PaperLinks.PubMed(article.Id) }.OfType<string>()];
        if (same.Length > 0) paper["sameAs"] = same;
        if (article.Journal?.Title is { } journal) paper["isPartOf"] = new Dictionary<string, object?> { ["@type"] = "Periodical", ["name"] = journal };
        if (article.Published?.Year is { } year) paper["datePublished"] = article.Published.ToString() is { Length: > 0 } date ? date : $"{year}";
        if (!Standings.IsEvidence(page.Standing)) paper["creativeWorkStatus"] = Phrases.Of(page.Standing);
        var shape = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Article",
            ["headline"] = title,
            ["url"] = address,
            ["inLanguage"] = "en",
            ["dateModified"] = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["publisher"] = new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = site },
            ["isBasedOn"] = paper,
        };
        return JsonSerializer.Serialize(shape);
    }
}
