using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Records;

namespace Assay.Publication;

/// <summary>Writes feeds in Atom (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private const int ChangesTold = 12;

    /// <summary>One entry a paper, in the order given; <c>updated</c> is when the page last changed its state.</summary>
    /// <remarks>A feed without papers is dated to the epoch: it has never changed.</remarks>
    public static string Write(FeedHead head, IReadOnlyList<FeedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(entries);
        using var text = new Utf8Text();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = false };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "en");
            xml.WriteElementString("id", Namespace, $"tag:{head.Authority},2026:feeds/{head.Slug}");
            xml.WriteElementString("title", Namespace, Clean(head.Title));
            xml.WriteElementString("subtitle", Namespace, Clean(head.Subtitle));
            xml.WriteElementString("updated", Namespace, Stamp(entries.Select(entry => entry.Card.Changed).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", "application/atom+xml", $"{Root(head)}{head.Self}");
            Link(xml, "alternate", "text/html", $"{Root(head)}{head.Page}");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, Clean(head.Site));
            xml.WriteEndElement();
            foreach (var entry in entries) Entry(xml, head, entry);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Entry(XmlWriter xml, FeedHead head, FeedEntry entry)
    {
        var card = entry.Card;
        var path = $"papers/{Uri.EscapeDataString(card.Id.Scheme)}/{Uri.EscapeDataString(card.Id.Value)}";
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"tag:{head.Authority},2026:{path}");
        xml.WriteElementString("title", Namespace, Clean(Title(card)));
        xml.WriteElementString("updated", Namespace, Stamp(card.Changed));
        Link(xml, "alternate", "text/html", $"{Root(head)}{path}");
        if (PaperLinks.PubMed(card.Id) is { } pubmed) Link(xml, "via", "text/html", pubmed);
        foreach (var tag in card.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(tag.Slug));
            xml.WriteEndElement();
        }
        xml.WriteElementString("summary", Namespace, Clean(Standings.IsEvidence(card.Standing) ? card.Summary : Phrases.MeaningOf(card.Standing)));
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(Content(entry)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A reader who sees no more than the title must not take it for evidence.
    internal static string Title(PaperCard card) =>
        Standings.IsEvidence(card.Standing) ? card.Title : $"{Phrases.Of(card.Standing)}: {card.Title}";

    internal static string Content(FeedEntry entry)
    {
        var card = entry.Card;
        var lines = new List<string>();
        if (card.Standing != Standing.Current) lines.Add(Phrases.MeaningOf(card.Standing));
        lines.AddRange([card.Summary, $"Design: {Phrases.Of(card.Type)}."]);
        if (card.HasDigest) lines.Add($"{card.Borne} of {card.Claims} sentences of the digest are borne out by the source.");
        if (card.Remarks > 0) lines.Add(card.Remarks == 1 ? "1 remark of the audit asks for care." : $"{card.Remarks} remarks of the audit ask for care.");
        lines.AddRange(entry.Changes.Take(ChangesTold).Select(change => $"Changed {Day(change.At)}: {Phrases.Of(change)}."));
        return string.Join("\n", lines);
    }

    private static string Day(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Root(FeedHead head) => head.Address.Length > 0 ? head.Address : "/";

    internal static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>XML has no way to write some characters that a source may hold, not even escaped.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) clean.Append(text[at]).Append(text[++at]);
            else clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        }
        return clean.ToString();
    }

    /// <summary>A string writer whose declaration says what the bytes will be.</summary>
    private sealed class Utf8Text : StringWriter
    {
        public Utf8Text() : base(CultureInfo.InvariantCulture) => NewLine = "\n";

        public override Encoding Encoding { get; } = new UTF8Encoding(false);
    }
}
