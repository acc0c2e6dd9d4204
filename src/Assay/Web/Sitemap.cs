using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Store;

namespace Assay.Web;

/// <summary>What crawlers may find: the sitemap (sitemaps.org 0.9) and robots.txt (RFC 9309).</summary>
internal static class Sitemap
{
    private const int AtOnce = 500;

    // A file may name 50,000 addresses; the newest papers are those worth a visit.
    private const int Most = 45_000;

    /// <summary>Pages worth keeping, with when each changed.</summary>
    public static async Task<Reply> WriteAsync(HttpContext context, Desk desk)
    {
        var root = desk.Options.PublicAddress.Length > 0 ? desk.Options.PublicAddress.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}";
        var text = new StringBuilder();
        await using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, Async = true }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var path in new[] { "/", "/check", "/read", "/plan", "/about/method", "/about/design" }) Put(xml, root + path, null);
            foreach (var topic in desk.Topics.Values.OrderBy(topic => topic.Slug, StringComparer.Ordinal))
                if (await desk.Store.LastChangeAsync(topic.Slug, context.RequestAborted) is { } changed)
                {
                    Put(xml, root + Addresses.Topic(topic.Slug), changed);
                    Put(xml, root + Addresses.Outcomes(topic.Slug), changed);
                }
            for (var skip = 0; skip < Most; skip += AtOnce)
            {
                var cards = await desk.Store.CardsAsync(new CardFilter(null, null, null, skip, AtOnce) { OnlyPaged = true }, context.RequestAborted);
                foreach (var card in cards) Put(xml, root + Addresses.Paper(card.Id), card.Changed);
                if (cards.Length < AtOnce) break;
            }
            xml.WriteEndElement();
        }
        return Reply.Xml("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n");
    }

    /// <summary>What crawlers may read.</summary>
    public static Reply Robots(SiteOptions options) => Reply.Plain("User-agent: *\nDisallow: /search\nDisallow: /read\nDisallow: /check?\nDisallow: /check.\nDisallow: /audit.\n"
        + (options.PublicAddress.Length > 0 ? $"Sitemap: {options.PublicAddress}sitemap.xml\n" : ""));

    private static void Put(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", address);
        if (changed is { } at) xml.WriteElementString("lastmod", at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
