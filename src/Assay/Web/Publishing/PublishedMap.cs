using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Assay.Web.Publishing;

/// <summary>The sitemap of a published site (sitemaps.org 0.9).</summary>
internal static class PublishedMap
{
    // A file may name 50,000 addresses.
    private const int Most = 50_000;

    /// <summary>The folders that hold a page, but for earlier states of pages.</summary>
    /// <param name="root">The site's address, with a closing slash.</param>
    /// <param name="leaves">Its files.</param>
    public static string Of(string root, ImmutableArray<Leaf> leaves)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var leaf in leaves.Where(static leaf => leaf.Path.EndsWith("index.html", StringComparison.Ordinal) && !leaf.Path.Contains("/states/", StringComparison.Ordinal)).Take(Most))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", root + leaf.Path[..^"index.html".Length]);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }
}
