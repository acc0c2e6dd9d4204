using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Assay.Tests.Sources.Loopback;

/// <summary>One record as the loopback PubMed keeps it: its XML, its dates, and the words a search looks through.</summary>
internal sealed record LoopbackRecord(int Pmid, string Xml, DateOnly Entered, DateOnly Revised, string Words, string Headings, ImmutableArray<string> Types)
{
    /// <summary>The records of a document, of a set or of a single record.</summary>
    public static IEnumerable<LoopbackRecord> Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        return root.DescendantsAndSelf().Where(element => element.Name.LocalName is "PubmedArticle" or "PubmedBookArticle").Select(Of).ToList();
    }

    private static LoopbackRecord Of(XElement record)
    {
        var pmid = (int)record.Descendants("PMID").First();
        var revised = DateOf(record.Descendants("DateRevised").FirstOrDefault());
        var entered = DateOf(record.Descendants("PubMedPubDate").FirstOrDefault(date => (string?)date.Attribute("PubStatus") == "entrez"));
        var words = record.Descendants("ArticleTitle").Concat(record.Descendants("AbstractText")).Select(element => element.Value);
        var headings = record.Descendants("DescriptorName").Concat(record.Descendants("NameOfSubstance")).Concat(record.Descendants("Keyword")).Select(element => element.Value);
        return new(
            pmid, record.ToString(SaveOptions.DisableFormatting), entered ?? revised ?? new(2000, 1, 1), revised ?? entered ?? new(2000, 1, 1),
            LoopbackQuery.Fold(string.Join(" . ", words)), LoopbackQuery.Fold(string.Join(" . ", headings)),
            [.. record.Descendants("PublicationType").Select(type => LoopbackQuery.Fold(type.Value))]);
    }

    private static DateOnly? DateOf(XElement? date) =>
        date is not null && int.TryParse((string?)date.Element("Year"), out var year)
            ? new DateOnly(year, MonthOf((string?)date.Element("Month")), int.TryParse((string?)date.Element("Day"), out var day) ? day : 1)
            : null;

    private static int MonthOf(string? month) =>
        int.TryParse(month, out var number) ? number : DateTime.TryParseExact(month, "MMM", null, default, out var named) ? named.Month : 1;
}
