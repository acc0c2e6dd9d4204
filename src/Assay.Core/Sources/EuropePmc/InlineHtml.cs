using System.Collections.Immutable;
using System.Net;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Records;
using Assay.Sources.PubMed;

namespace Assay.Sources.EuropePmc;

/// <summary>
/// Text with the few HTML tags that Europe PMC leaves in titles and abstracts. It is flattened by the reader of PubMed's own
/// markup, so that the same paper has the same text from either source.
/// </summary>
internal static partial class InlineHtml
{
    /// <summary>The text, flattened.</summary>
    public static string Flatten(string html)
    {
        // Only tags that we know are tags: a bare < before a number is the author's.
        var xml = new StringBuilder("<T>", html.Length + 16);
        var open = new Stack<string>();
        var at = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            Words(xml, html[at..tag.Index]);
            at = tag.Index + tag.Length;
            var (closing, name) = (tag.Groups[1].Length > 0, tag.Groups[2].Value.ToLowerInvariant());
            if (name is "br" or "p" or "div" or "li" or "ul" or "ol") xml.Append("<br/>");
            else if (name is not ("sup" or "sub")) continue;
            else if (!closing)
            {
                open.Push(name);
                xml.Append('<').Append(name).Append('>');
            }
            else if (open.TryPeek(out var last) && last == name) xml.Append("</").Append(open.Pop()).Append('>');
        }
        Words(xml, html[at..]);
        while (open.TryPop(out var name)) xml.Append("</").Append(name).Append('>');
        var nodes = new ParsedNodes(new MemoryStream(Encoding.UTF8.GetBytes(xml.Append("</T>").ToString())), "Europe PMC", SourceLimits.Default, CancellationToken.None);
        using var cursor = new XmlCursor(nodes, "Europe PMC", SourceLimits.Default, new StringPool());
        return cursor.NextAnywhere() ? cursor.Text() : "";
    }

    /// <summary>An abstract, cut at its headings; joined by line feeds, with each section's address.</summary>
    public static (string Text, ImmutableArray<Section> Sections) Sections(string html)
    {
        var text = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        string? label = null;
        var at = 0;
        foreach (Match heading in Heading().Matches(html))
        {
            Add(html[at..heading.Index]);
            label = Flatten(heading.Groups[2].Value).TrimEnd(':', '.', ' ') is { Length: > 0 } some ? some : null;
            at = heading.Index + heading.Length;
        }
        Add(html[at..]);
        return (text.ToString(), sections.DrainToImmutable());

        void Add(string part)
        {
            var flat = Flatten(part);
            if (flat.Length == 0) return;
            if (text.Length > 0) text.Append('\n');
            sections.Add(new Section(label, null, new Passage(text.Length, flat.Length)));
            text.Append(flat);
        }
    }

    private static void Words(StringBuilder xml, string some)
    {
        var decoded = WebUtility.HtmlDecode(some);
        foreach (var rune in decoded.EnumerateRunes())
            // What XML cannot hold is no text; half a character comes out of the runes as the mark for one.
            if (rune.Value is < 0x20 and not (0x9 or 0xA or 0xD) or 0xFFFE or 0xFFFF) xml.Append(' ');
            else if (rune.Value is '<' or '>' or '&') xml.Append(SecurityElement.Escape(rune.ToString()));
            else xml.Append(rune.ToString());
    }

    [GeneratedRegex(@"<(/?)(sup|sub|br|p|div|li|ul|ol|i|b|u|em|strong|sc|span|italic|bold|underline|a|title|sec|abstract|h[1-6])(?:\s+[\w:-]+\s*=\s*(?:""[^""<]*""|'[^'<]*'))*\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(h[1-6]|title)>((?:(?!<h[1-6]>).){0,200}?)</\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Heading();
}
