using System.Text;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class BadXmlTests
{
    private static string Set(string inner) => $"<PubmedArticleSet>\n{Read.Record("<AbstractText>kept</AbstractText>")}\n{inner}\n</PubmedArticleSet>";

    private static Task<(List<Delivery> Before, SourceFaultException Fault)> Faulty(string xml, SourceLimits? limits = null) => Faulty(Encoding.UTF8.GetBytes(xml), limits);

    private static Task<(List<Delivery> Before, SourceFaultException Fault)> Faulty(byte[] xml, SourceLimits? limits = null) =>
        Read.UntilFault(PubMedReader.ReadAsync(new MemoryStream(xml), "test.xml", limits ?? SourceLimits.Default, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("<PubmedArticle><MedlineCitation></PubmedArticle>", "test.xml, line 3", "malformed")]
    [InlineData("<PubmedArticle attr=1/>", "test.xml, line 3", "malformed")]
    [InlineData("a & b", "test.xml, line 3", "malformed")]
    [InlineData("<PubmedArticle>&mine;</PubmedArticle>", "test.xml, line 3", "never expanded")]
    [InlineData("<PubmedArticle>\u0001</PubmedArticle>", "test.xml, line 3", "malformed")]
    public async Task Malformed_XML_is_a_fault_after_everything_before_it(string inner, string place, string why)
    {
        var (before, fault) = await Faulty(Set(inner));

        Assert.Equal("kept", Assert.IsType<Delivery.Delivered>(Assert.Single(before)).Article.Text);
        Assert.StartsWith(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_cut_short_is_a_fault_after_everything_before_it()
    {
        var (before, fault) = await Faulty(Set(Read.Record("<AbstractText>lost</AbstractText>", 2))[..^80]);

        Assert.Single(before);
        Assert.Contains("ends in the middle", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF8_is_a_fault_after_everything_before_it()
    {
        var filler = new string('x', 20_000);
        var xml = Encoding.UTF8.GetBytes(Set(Read.Record($"<AbstractText>{filler}§</AbstractText>", 2)));
        xml[Array.LastIndexOf(xml, (byte)0xC2)] = 0xFF;
        var (before, fault) = await Faulty(xml);

        Assert.Single(before);
        Assert.Contains("UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_are_never_expanded()
    {
        var (before, fault) = await Faulty(
            "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + Set(Read.Record("<AbstractText>&b;&x;</AbstractText>", 2)));

        Assert.Single(before);
        Assert.Contains("entity", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "HTML page, not PubMed XML")]
    [InlineData("<eFetchResult><ERROR>no</ERROR></eFetchResult>", "root is <eFetchResult>")]
    [InlineData("", "holds no XML element")]
    [InlineData("<?xml version=\"1.0\"?>", "holds no XML element")]
    [InlineData("plain words", "malformed")]
    public async Task What_is_not_PubMed_XML_is_a_fault_that_says_what_it_is(string xml, string why)
    {
        var (before, fault) = await Faulty(xml);

        Assert.Empty(before);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_nested_without_end_are_a_fault()
    {
        var (before, fault) = await Faulty(Set(Read.Record($"<AbstractText>{string.Concat(Enumerable.Repeat("<sup>", 100_000))}", 2)));

        Assert.Single(before);
        Assert.Contains("nested deeper than 128", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_without_end_is_a_fault()
    {
        var (before, fault) = await Faulty(Set($"<PubmedArticle a=\"{new string('x', 3_000_000)}\"/>"), new SourceLimits { MaxTagBytes = 1_000_000 });

        Assert.Single(before);
        Assert.Contains("single tag", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_is_heard_inside_a_record()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await PubMedReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Set(""))), "test.xml", stop.Token).ToListAsync(CancellationToken.None));
    }
}
