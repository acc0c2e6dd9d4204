using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Records;

namespace Assay.Publication;

/// <summary>Writes feeds in JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
public static class JsonFeed
{
    /// <summary>One item a paper, in the order given; <c>date_modified</c> is when the page last changed its state.</summary>
    public static string Write(FeedHead head, IReadOnlyList<FeedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(entries);
        var root = head.Address.Length > 0 ? head.Address : "/";
        var feed = new Dictionary<string, object>
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = head.Title,
            ["description"] = head.Subtitle,
            ["language"] = "en",
            ["home_page_url"] = root + head.Page,
            ["feed_url"] = root + head.JsonSelf,
            ["authors"] = new[] { new { name = head.Site } },
            ["items"] = entries.Select(entry => Item(head, root, entry)).ToArray(),
        };
        return JsonSerializer.Serialize(feed, options) + "\n";
    }

    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    private static Dictionary<string, object> Item(FeedHead head, string root, FeedEntry entry)
    {
        var card = entry.Card;
        var path = $"papers/{Uri.EscapeDataString(card.Id.Scheme)}/{Uri.EscapeDataString(card.Id.Value)}";
        var item = new Dictionary<string, object>
        {
            ["id"] = $"tag:{head.Authority},2026:{path}",
            ["url"] = root + path,
            ["title"] = AtomFeed.Title(card),
            ["summary"] = Standings.IsEvidence(card.Standing) ? card.Summary : Phrases.MeaningOf(card.Standing),
            ["content_text"] = AtomFeed.Content(entry),
            ["date_modified"] = AtomFeed.Stamp(card.Changed),
            ["tags"] = card.Tags.Select(tag => tag.Slug).ToArray(),
        };
        if (PaperLinks.PubMed(card.Id) is { } pubmed) item["external_url"] = pubmed;
        return item;
    }
}
