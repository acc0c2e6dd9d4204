using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Assay.Records;
using Assay.Sources;
using Assay.Topics;

namespace Assay.Tests.Sources.Loopback;

/// <summary>What others test against must itself be right.</summary>
public sealed class LoopbackPubMedTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private LoopbackPubMed pubmed = null!;

    public async ValueTask InitializeAsync() => pubmed = await LoopbackPubMed.StartAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await pubmed.DisposeAsync();
    }

    [Theory]
    [InlineData("thymosin[tiab]", "1,2")]
    [InlineData("\"thymosin alpha 1\"[tiab]", "1")]
    [InlineData("\"thymosin beta 4\"[tiab] OR \"thymosin alpha 1\"[tiab]", "1,2")]
    [InlineData("thymosin[tiab] NOT \"alpha 1\"[tiab]", "2")]
    [InlineData("ward AND (alpha OR selank)", "1")]
    [InlineData("kisspeptin*[tiab]", "3")]
    [InlineData("\"Kisspeptins\"[mh]", "3")]
    [InlineData("Kisspeptins[tiab]", "")]
    [InlineData("2[pmid]", "2")]
    [InlineData("\"GHRH(1-29)\"[tiab]", "4")]
    public async Task A_term_finds_what_PubMed_would_find(string term, string expected)
    {
        pubmed.Add(
            new LoopbackArticle(1) { Title = "Thymosin alpha-1 on an invented ward." },
            new LoopbackArticle(2) { Title = "Thymosin beta 4 and invented tendons." },
            new LoopbackArticle(3) { Title = "A kisspeptin analogue.", Mesh = ["Kisspeptins"] },
            new LoopbackArticle(4) { Title = "GHRH(1-29) at night." });
        var result = await SearchAsync($"term={Uri.EscapeDataString(term)}");
        Assert.Equal(expected, string.Join(',', result.GetProperty("idlist").EnumerateArray().Select(id => id.GetString()).Reverse()));
    }

    [Fact]
    public void The_query_of_every_shipped_topic_finds_a_paper_about_it()
    {
        foreach (var topic in TopicCatalogue.Shipped().Values)
        {
            var record = LoopbackRecord.Read(new LoopbackArticle(7) { Title = $"{topic.Name} in an invented trial." }.ToXml());
            Assert.True(LoopbackQuery.Run(topic.Query, [.. record]).Found.Length == 1, topic.Slug);
        }
    }

    [Fact]
    public async Task Dates_of_entry_and_of_revision_are_kept_apart()
    {
        pubmed.Add(
            new LoopbackArticle(1) { Entered = new(2026, 1, 1), Revised = new(2026, 3, 1) },
            new LoopbackArticle(2) { Entered = new(2026, 3, 1), Revised = new(2026, 3, 1) });
        Assert.Equal("1", (await SearchAsync("term=invented&datetype=edat&mindate=2026/02/28&maxdate=2026/03/01")).GetProperty("count").GetString());
        Assert.Equal("2", (await SearchAsync("term=invented&datetype=mdat&mindate=2026/02/28&maxdate=2026/03/01")).GetProperty("count").GetString());
    }

    [Fact]
    public async Task No_search_lists_more_than_the_ceiling()
    {
        pubmed.Add(LoopbackArticle.Many(10_050));
        var result = await SearchAsync("term=invented&retmax=10000&usehistory=y");
        Assert.Equal("10050", result.GetProperty("count").GetString());
        Assert.Equal(LoopbackPubMed.Ceiling, result.GetProperty("idlist").GetArrayLength());
        Assert.True((await SearchAsync("term=invented&retstart=9999")).TryGetProperty("ERROR", out _));
    }

    [Fact]
    public async Task Records_read_back_as_they_were_written()
    {
        var article = new LoopbackArticle(39)
        {
            Title = "P < 0.05 & more.",
            Sections = [("METHODS", "We randomised 40."), ("RESULTS", "The difference was 2.")],
            PublicationTypes = ["Journal Article", "Retracted Publication"],
            Corrections = [("RetractionIn", "Ann Invent. 2026;1:9", 40)],
            Doi = "10.5555/invented.39",
            PmcId = "PMC39",
            Registry = ["NCT00000039"],
            Mesh = ["Thymalfasin"],
            Chemicals = ["Peptides"],
            Revised = new(2026, 2, 3),
        };
        pubmed.Add(article);
        var xml = await client.GetStreamAsync(new Uri(pubmed.EUtils, "efetch.fcgi?db=pubmed&retmode=xml&id=39"), TestContext.Current.CancellationToken);
        var read = await PubMedReader.ReadAsync(xml, "efetch", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var got = Assert.IsType<Delivery.Delivered>(Assert.Single(read)).Article;
        Assert.Equal(article.Title, got.Title);
        Assert.Equal("We randomised 40.\nThe difference was 2.", got.Text);
        Assert.Equal(["METHODS", "RESULTS"], got.Sections.Select(section => section.Label));
        Assert.Equal(article.PublicationTypes, got.PublicationTypes);
        Assert.Equal([new Correction("RetractionIn", "Ann Invent. 2026;1:9", "40")], got.Corrections);
        Assert.Equal((article.Doi, article.PmcId, "2026-02-03"), (got.Doi, got.PmcId, got.Revised?.ToString()));
        Assert.Equal("NCT00000039", got.DataBanks.Single().AccessionNumbers.Single());
        Assert.Equal(("Thymalfasin", "Peptides"), (got.Mesh.Single().Descriptor, got.Chemicals.Single()));
    }

    [Fact]
    public async Task Bulk_files_are_listed_with_their_check_sums()
    {
        pubmed.Bulk.AddBaseline("pubmed26n0001.xml.gz", LoopbackArticle.Many(2, first: 1));
        pubmed.Bulk.Add(LoopbackBulk.Updates, "pubmed26n0002.xml.gz", LoopbackArticle.Many(1, first: 2), 1);
        var index = await client.GetStringAsync(new Uri(pubmed.Files, "baseline/"), TestContext.Current.CancellationToken);
        Assert.Contains("<a href=\"pubmed26n0001.xml.gz.md5\">", index, StringComparison.Ordinal);
        Assert.DoesNotContain("0002", index, StringComparison.Ordinal);
        var md5 = await client.GetStringAsync(new Uri(pubmed.Files, "updatefiles/pubmed26n0002.xml.gz.md5"), TestContext.Current.CancellationToken);
        Assert.Matches("^MD5\\(pubmed26n0002\\.xml\\.gz\\)= [0-9a-f]{32}\n$", md5);
        await using var gzip = new GZipStream(await client.GetStreamAsync(new Uri(pubmed.Files, "updatefiles/pubmed26n0002.xml.gz"), TestContext.Current.CancellationToken), CompressionMode.Decompress);
        Assert.Collection(
            await PubMedReader.ReadAsync(gzip, "update", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken),
            first => Assert.IsType<Delivery.Delivered>(first),
            second => Assert.Equal(SourceId.OfPmid(1), Assert.IsType<Delivery.Withdrawn>(second).Id));
    }

    [Fact]
    public async Task Faults_come_as_planned_and_then_all_is_well()
    {
        pubmed.Faults.Next("einfo", Fault.Status(503), Fault.TooManyRequests("7"));
        var address = new Uri(pubmed.EUtils, "einfo.fcgi?db=pubmed&retmode=json");
        using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var second = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var third = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((503, 429, 200), ((int)first.StatusCode, (int)second.StatusCode, (int)third.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(7), second.Headers.RetryAfter?.Delta);
        Assert.Equal(["einfo", "einfo", "einfo"], pubmed.Requests.Select(request => request.Endpoint));
    }

    private async Task<JsonElement> SearchAsync(string query)
    {
        var answer = await client.GetFromJsonAsync<JsonElement>(new Uri(pubmed.EUtils, $"esearch.fcgi?db=pubmed&retmode=json&{query}"), TestContext.Current.CancellationToken);
        return answer.GetProperty("esearchresult");
    }
}
