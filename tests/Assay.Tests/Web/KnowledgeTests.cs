using System.Text.Json;
using System.Xml.Linq;

namespace Assay.Tests.Web;

public sealed class KnowledgeTests(LiveSite site) : IClassFixture<LiveSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/topics/thymosin-alpha-1/flow.svg", "image/svg+xml")]
    [InlineData("/topics/thymosin-alpha-1/flow.svg?narrow", "image/svg+xml")]
    [InlineData("/topics/thymosin-alpha-1/flow.csv", "text/csv")]
    [InlineData("/topics/thymosin-alpha-1/map.csv", "text/csv")]
    [InlineData("/topics/thymosin-alpha-1/regimens.csv", "text/csv")]
    [InlineData("/topics/thymosin-alpha-1/regimens.R", "text/plain")]
    [InlineData("/topics/thymosin-alpha-1/flow.R", "text/plain")]
    [InlineData("/papers/pubmed/90000001/derived.csv", "text/csv")]
    [InlineData("/papers/pubmed/90000001/abstract.csv", "text/csv")]
    [InlineData("/papers/pubmed/90000001/tables.R", "text/plain")]
    [InlineData("/papers/pubmed/90000001/cite.ris", "application/x-research-info-systems")]
    [InlineData("/papers/pubmed/90000001/cite.bib", "application/x-bibtex")]
    [InlineData("/papers/pubmed/90000001/cite.csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData("/papers/pubmed/90000001/cite.nbib", "application/nbib")]
    [InlineData("/papers/pubmed/90000001/cite-page.ris", "application/x-research-info-systems")]
    [InlineData("/papers/pubmed/90000001/cite-page.csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData("/feeds/all.json", "application/feed+json")]
    [InlineData("/search/feed.atom?q=survival", "application/atom+xml")]
    [InlineData("/search/feed.json?q=survival", "application/feed+json")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task Files_have_their_type_a_tag_and_a_short_answer_for_who_has_them(string path, string type)
    {
        using var reply = await site.Client.GetAsync(path, Token);
        Assert.Equal(200, (int)reply.StatusCode);
        Assert.Equal(type, reply.Content.Headers.ContentType!.MediaType);
        var text = await reply.Content.ReadAsStringAsync(Token);
        Assert.NotEmpty(text);
        if (type.EndsWith("json", StringComparison.Ordinal)) using (JsonDocument.Parse(text)) { }
        if (type.EndsWith("xml", StringComparison.Ordinal)) Assert.NotNull(XDocument.Parse(text).Root);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(reply.Headers.ETag!);
        using var second = await site.Client.SendAsync(again, Token);
        Assert.Equal(304, (int)second.StatusCode);
    }

    [Fact]
    public async Task A_topics_flow_counts_every_record_once_and_leaves_out_the_retracted()
    {
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/topics/thymosin-alpha-1.json", Token));
        var flow = json.RootElement.GetProperty("evidence").GetProperty("flow").EnumerateArray().ToList();
        Assert.Equal(4, flow[0].GetProperty("records").GetInt32());
        Assert.Equal("retracted, replaced or withdrawn", Assert.Single(flow[0].GetProperty("leftOut").EnumerateArray()).GetProperty("why").GetString());
        Assert.Equal(3, flow[1].GetProperty("records").GetInt32());
        for (var i = 1; i + 1 < flow.Count; i++)
            Assert.Equal(flow[i].GetProperty("records").GetInt32() - flow[i].GetProperty("leftOut").EnumerateArray().Sum(one => one.GetProperty("records").GetInt32()), flow[i + 1].GetProperty("records").GetInt32());
    }

    [Fact]
    public async Task A_page_says_what_it_is_based_on_and_lets_reference_managers_save_the_paper()
    {
        var html = Html.Parse(await site.Client.GetStringAsync("/papers/pubmed/90000001", Token));
        Assert.Equal("90000001", html.QuerySelector("meta[name=citation_pmid]")!.GetAttribute("content"));
        Assert.Equal(["Doe, Jane", "Roe, Richard", "The Example Group"], html.QuerySelectorAll("meta[name=citation_author]").Select(one => one.GetAttribute("content")));
        Assert.Equal("/papers/pubmed/90000001", html.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        using var linked = JsonDocument.Parse(html.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("Article", linked.RootElement.GetProperty("@type").GetString());
        Assert.Equal("ScholarlyArticle", linked.RootElement.GetProperty("isBasedOn").GetProperty("@type").GetString());
        var hostile = await site.Client.GetStringAsync("/papers/jsonl/a%2Fb%20%22c%22%3Cd%3E", Token);
        Assert.DoesNotContain("<script>alert", hostile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trials_abstract_is_held_against_the_items_it_should_report()
    {
        var rows = Html.Parse(await site.Client.GetStringAsync("/papers/pubmed/90000001", Token)).QuerySelectorAll(".completeness tbody tr").ToList();
        Assert.Equal(16, rows.Count);
        Assert.Equal("yes", rows.Single(row => row.QuerySelector("th")!.TextContent.StartsWith("Blinding", StringComparison.Ordinal)).Children[1].TextContent);
        Assert.Equal("missing", rows.Single(row => row.QuerySelector("th")!.TextContent.StartsWith("Funding", StringComparison.Ordinal)).Children[1].TextContent);
    }

    [Fact]
    public async Task A_search_narrows_by_what_the_papers_found_have()
    {
        using var all = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=thymosin", Token));
        var types = all.RootElement.GetProperty("facets").GetProperty("type").EnumerateArray().ToList();
        foreach (var type in types)
        {
            using var some = JsonDocument.Parse(await site.Client.GetStringAsync($"/search.json?q=thymosin&type={type.GetProperty("value").GetString()}", Token));
            Assert.Equal(type.GetProperty("papers").GetInt32(), some.RootElement.GetProperty("total").GetInt32());
        }
        using var field = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=thymosin%20standing:retracted", Token));
        Assert.Equal("pubmed:90000002", Assert.Single(field.RootElement.GetProperty("hits").EnumerateArray()).GetProperty("paper").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_word_mistyped_gets_a_suggestion_and_another_name_of_a_topic_finds_its_papers()
    {
        using var typo = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=survivla", Token));
        Assert.Equal("survival", typo.RootElement.GetProperty("suggestion").GetString());
        using var other = JsonDocument.Parse(await site.Client.GetStringAsync("/search.json?q=Zadaxin", Token));
        Assert.True(other.RootElement.GetProperty("total").GetInt32() >= 3);
    }

    [Theory]
    [InlineData("/search?q=x&year=abc")]
    [InlineData("/search?q=x&direction=up")]
    [InlineData("/search?q=x&type=best")]
    [InlineData("/search?q=type:best")]
    [InlineData("/search/feed.atom")]
    public async Task A_field_that_cannot_be_is_said_in_one_sentence(string path)
    {
        using var reply = await site.Client.GetAsync(path, Token);
        Assert.Equal(400, (int)reply.StatusCode);
    }
}
