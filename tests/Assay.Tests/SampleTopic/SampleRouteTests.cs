using Assay.Records;
using Assay.Sources;
using Assay.Topics;

namespace Assay.Tests.SampleTopic;

/// <summary>The sample as the program's own readers see it.</summary>
public sealed class SampleRouteTests
{
    private static string Sample(string name) => Path.Combine(Place.Root, "sample", name);

    private static async Task<List<Delivery>> Deliveries()
    {
        var deliveries = new List<Delivery>();
        await foreach (var delivery in SourceFiles.ReadAsync([Sample("thymosin-alpha-1.xml")], TestContext.Current.CancellationToken))
            deliveries.Add(delivery);
        return deliveries;
    }

    private static async Task<Dictionary<string, Article>> Articles() =>
        (await Deliveries()).OfType<Delivery.Delivered>().ToDictionary(d => d.Article.Id.Value, d => d.Article);

    [Fact]
    public async Task Every_record_is_delivered_and_the_deletion_comes_last()
    {
        var deliveries = await Deliveries();
        Assert.True(deliveries.Count(d => d is Delivery.Delivered) >= 24);
        Assert.DoesNotContain(deliveries, d => d is Delivery.Refused);
        Assert.Equal(SourceId.OfPmid(99000003), Assert.IsType<Delivery.Withdrawn>(deliveries[^1]).Id);
    }

    [Fact]
    public async Task No_character_of_the_abstracts_is_lost()
    {
        var articles = await Articles();
        Assert.Contains("(×10⁹/L)", articles["32442287"].Text, StringComparison.Ordinal);
        Assert.Contains("CD8⁺ T cells", articles["32442287"].Text, StringComparison.Ordinal);
        Assert.Contains("(P<0.05)", articles["29545840"].Text, StringComparison.Ordinal);
        Assert.Contains("Tα₁ group", articles["23327199"].Text, StringComparison.Ordinal);
        Assert.Equal("胸腺肽α1对放射性肺炎的影响", articles["21426658"].VernacularTitle);
        Assert.Equal("RESULTS", articles["35616850"].Sections.Single(s => s.Label == "RESULTS").NlmCategory);
        Assert.Contains("NCT02867267", articles["39814420"].DataBanks.SelectMany(b => b.AccessionNumbers));
        Assert.All(articles.Values.Where(a => a.HasAbstract), a => Assert.Contains("worded by the Assay project", a.Copyright!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Corrected_papers_are_told_from_current_ones()
    {
        var articles = await Articles();
        Assert.Equal(
            ["20549321", "39814420"],
            articles.Values.Where(a => Standings.Of(a) == Standing.Corrected).Select(a => a.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_topic_claims_its_records_and_no_look_alike()
    {
        var matcher = new TopicMatcher(TopicCatalogue.Shipped().Values);
        var missed = (await Articles()).Values
            .Where(a => matcher.Match(a).All(m => m.Topic != "thymosin-alpha-1"))
            .Select(a => a.Id.Value).Order(StringComparer.Ordinal);
        Assert.Equal(["219267", "99000001", "99000002"], missed);
    }

    [Theory]
    [InlineData("41887933")]
    [InlineData("35616850")]
    public async Task A_third_party_digest_names_its_source_which_is_in_the_sample(string pmid)
    {
        var text = await File.ReadAllTextAsync(Sample($"third-party-{pmid}.txt"), TestContext.Current.CancellationToken);
        Assert.True(DigestPageReader.LooksLikeOne(text));
        var page = DigestPageReader.Read(text);
        Assert.Equal((new SourceId(SourceId.PubMed, pmid), "gemini-2.5-flash"), (page.Subject!.Value, page.Engine));
        Assert.StartsWith("Thymosin α1 ", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.Summary);
        Assert.Contains(pmid, (await Articles()).Keys);
    }
}
