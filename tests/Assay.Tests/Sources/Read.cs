using System.Text;
using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

/// <summary>Reads small documents from memory.</summary>
internal static class Read
{
    /// <summary>The deliveries of JSON lines.</summary>
    public static async Task<List<Delivery>> Lines(byte[] lines, SourceLimits? limits = null) =>
        await JsonlReader.ReadAsync(new MemoryStream(lines), "test.jsonl", limits ?? SourceLimits.Default, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>The articles of JSON lines.</summary>
    public static async Task<List<Article>> Articles(string lines) =>
        [.. (await Lines(Encoding.UTF8.GetBytes(lines))).OfType<Delivery.Delivered>().Select(delivered => delivered.Article)];

    /// <summary>The deliveries of a PubMed document.</summary>
    public static async Task<List<Delivery>> Xml(string xml, SourceLimits? limits = null) =>
        await PubMedReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "test.xml", limits ?? SourceLimits.Default, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>The one article of a document that holds nothing else.</summary>
    public static async Task<Article> Article(string xml) =>
        Assert.IsType<Delivery.Delivered>(Assert.Single(await Xml(xml))).Article;

    /// <summary>A record with this abstract markup.</summary>
    public static string Record(string abstractMarkup, int pmid = 1) =>
        $"<PubmedArticle><MedlineCitation><PMID Version=\"1\">{pmid}</PMID><Article><ArticleTitle>T</ArticleTitle><Abstract>{abstractMarkup}</Abstract></Article></MedlineCitation></PubmedArticle>";

    /// <summary>What was delivered before the fault, and the fault.</summary>
    public static async Task<(List<Delivery> Before, SourceFaultException Fault)> UntilFault(IAsyncEnumerable<Delivery> source)
    {
        var before = new List<Delivery>();
        var fault = await Assert.ThrowsAsync<SourceFaultException>(async () =>
        {
            await foreach (var delivery in source) before.Add(delivery);
        });
        Assert.DoesNotContain('\n', fault.Message);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        return (before, fault);
    }
}
