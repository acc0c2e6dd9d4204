using System.Text;
using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class JsonlReaderTests
{
    [Theory]
    [InlineData("""{"id":"pubmed:123","title":"T"}""", "pubmed:123")]
    [InlineData("""{"id":"123","title":"T"}""", "pubmed:123")]
    [InlineData("""{"id":123,"title":"T"}""", "pubmed:123")]
    [InlineData("""{"pmid":"123","title":"T"}""", "pubmed:123")]
    [InlineData("""{"id":"mine-7","title":"T"}""", "jsonl:mine-7")]
    [InlineData("""{"id":"0","title":"T"}""", "jsonl:0")]
    [InlineData("""{"id":"007","title":"T"}""", "jsonl:007")]
    [InlineData("""{"id":12345678901,"title":"T"}""", "jsonl:12345678901")]
    [InlineData("""{"id":"nct:NCT01234567","title":"T"}""", "nct:NCT01234567")]
    public async Task An_id_names_its_source(string line, string id) =>
        Assert.Equal(id, (await Read.Articles(line)).Single().Id.ToString());

    [Fact]
    public async Task An_abstract_is_kept_verbatim()
    {
        var article = (await Read.Articles("""{"id":"a","title":"T","abstract":"  Two  spaces,\nten \u2009thin. ","extra":{"deep":[1]}}""")).Single();

        Assert.Equal("  Two  spaces,\nten \u2009thin. ", article.Text);
        Assert.Equal([new Section(null, null, new Passage(0, article.Text.Length))], article.Sections);
    }

    [Fact]
    public async Task Sections_are_addressed()
    {
        var article = (await Read.Articles(
            """{"id":"a","title":"T","sections":[{"label":"METHODS","text":"We did."},{"text":""},{"label":null,"text":"It was."}],"publicationTypes":["Review"],"mesh":["Humans"]}""")).Single();

        Assert.Equal("We did.\nIt was.", article.Text);
        Assert.Equal(["METHODS", null], article.Sections.Select(section => section.Label));
        Assert.Equal(["We did.", "It was."], article.Sections.Select(section => section.At.Of(article.Text)));
        Assert.Equal(["Review"], article.PublicationTypes);
        Assert.Equal("Humans", article.Mesh.Single().Descriptor);
    }

    [Theory]
    [InlineData("{\"id\":\"b\",\"title\"", "not one whole JSON object")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"title\":\"T\"}", "no \"id\"")]
    [InlineData("{\"id\":\"pubmed:0\",\"title\":\"T\"}", "not a PMID")]
    [InlineData("{\"pmid\":\"0\",\"title\":\"T\"}", "not a PMID")]
    [InlineData("{\"id\":\"b\"}", "neither a title nor an abstract")]
    [InlineData("{\"id\":\"b\",\"title\":\"T\",\"abstract\":[]}", "\"abstract\" is not a string")]
    [InlineData("{\"id\":\"b\",\"title\":\"\\ud800\"}", "half a character")]
    [InlineData("{\"id\":\"b\",\"title\":\"T\",\"mesh\":[1]}", "not a list of strings")]
    public async Task A_bad_line_is_refused_with_its_place_and_the_file_goes_on(string line, string why)
    {
        var deliveries = await Read.Lines(Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"title\":\"T\"}}\n{line}\n\n{{\"id\":\"c\",\"title\":\"T\"}}"));

        var refused = Assert.IsType<Delivery.Refused>(deliveries[1]);
        Assert.StartsWith("test.jsonl, line 2: ", refused.Reason.Sentence, StringComparison.Ordinal);
        Assert.Contains(why, refused.Reason.Sentence, StringComparison.Ordinal);
        Assert.Equal(["jsonl:a", "jsonl:c"], deliveries.OfType<Delivery.Delivered>().Select(delivered => delivered.Article.Id.ToString()));
    }

    [Fact]
    public async Task A_line_that_is_not_utf8_is_refused()
    {
        var deliveries = await Read.Lines([.. "{\"id\":\"a\",\"title\":\""u8, 0xC3, 0x28, .. "\"}\n{\"id\":\"b\",\"title\":\"T\"}\n"u8]);

        Assert.Contains("not UTF-8", Assert.IsType<Delivery.Refused>(deliveries[0]).Reason.Sentence, StringComparison.Ordinal);
        Assert.IsType<Delivery.Delivered>(deliveries[1]);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_passed_over_without_being_held()
    {
        var limits = new SourceLimits { MaxRecordChars = 100_000 };
        var lines = $"{{\"id\":\"a\",\"title\":\"T\",\"abstract\":\"{new string('x', 1_000_000)}\"}}\n{{\"id\":\"b\",\"title\":\"T\"}}\n";
        var deliveries = await Read.Lines(Encoding.UTF8.GetBytes(lines), limits);

        Assert.Equal("record-too-long", Assert.IsType<Delivery.Refused>(deliveries[0]).Reason.Code);
        Assert.IsType<Delivery.Delivered>(deliveries[1]);
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm() =>
        Assert.Single(await Read.Lines([0xEF, 0xBB, 0xBF, .. "{\"id\":\"a\",\"title\":\"T\"}"u8]));

    [Fact]
    public async Task Lines_of_which_none_is_an_article_are_a_fault()
    {
        var fault = await Assert.ThrowsAsync<SourceFaultException>(() => Read.Articles("""{"file":"x.xml","count":3}"""));

        Assert.Contains("holds no articles", fault.Message, StringComparison.Ordinal);
    }
}
