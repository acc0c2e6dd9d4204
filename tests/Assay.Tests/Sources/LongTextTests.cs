using Assay.Sources;

namespace Assay.Tests.Sources;

/// <summary>Memory is measured, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class LongTextTests
{
    [Theory]
    [InlineData("<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><Abstract><AbstractText>", "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>")]
    [InlineData("<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>", "</ArticleTitle></Article></MedlineCitation></PubmedArticle>")]
    public async Task A_200_MB_text_is_refused_in_little_memory_and_the_file_goes_on(string open, string close)
    {
        await using var xml = new LongDocument($"<PubmedArticleSet>{Read.Record("", 1)}{open}", 200_000_000, $"{close}{Read.Record("", 3)}</PubmedArticleSet>");
        var before = GC.GetTotalAllocatedBytes();
        var deliveries = await PubMedReader.ReadAsync(xml, "test.xml", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("record-too-long", Assert.IsType<Delivery.Refused>(deliveries[1]).Reason.Code);
        Assert.Equal("pubmed:3", Assert.IsType<Delivery.Delivered>(deliveries[2]).Article.Id.ToString());
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 300_000_000);
    }

    [Fact]
    public async Task A_200_MB_text_nobody_reads_is_passed_over()
    {
        await using var xml = new LongDocument(
            "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>2</PMID><Nobody>", 200_000_000, "</Nobody></MedlineCitation></PubmedArticle></PubmedArticleSet>");
        var before = GC.GetTotalAllocatedBytes();
        var deliveries = await PubMedReader.ReadAsync(xml, "test.xml", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.IsType<Delivery.Delivered>(Assert.Single(deliveries));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }
}
