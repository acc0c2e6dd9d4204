using Assay.Records;
using Assay.Sources;
using Assay.Sources.EuropePmc;
using Assay.Tests.Sources.Entrez;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.EuropePmc;

/// <summary>Europe PMC's records are PubMed's where they are PubMed's, and named as preprints where they are preprints.</summary>
public sealed class EuropePmcClientTests
{
    private const string Paper =
        """
        {"id":"31000001","source":"MED","pmid":"31000001","pmcid":"PMC7000001","doi":"10.5555/invented.1",
         "title":"Invented peptide at 10<sup>9</sup> cells: <i>a</i> trial &amp; its H<sub>2</sub>O arm.",
         "authorList":{"author":[{"fullName":"Inventor A","firstName":"Ada","lastName":"Inventor","initials":"A","authorId":{"type":"ORCID","value":"0000-0001-0000-0001"}},{"collectiveName":"Invented Trial Group"}]},
         "journalInfo":{"issue":"2","volume":"1","yearOfPublication":2026,"monthOfPublication":3,"journal":{"title":"Annals of Invented Peptides","isoabbreviation":"Ann Invent Pept","issn":"0000-0001"}},
         "pubYear":"2026","pageInfo":"1-9","language":"eng","firstPublicationDate":"2026-02-27","dateOfRevision":"2026-03-02",
         "abstractText":"<h4>Background: </h4>We asked whether it helps.<h4>Results</h4>The rate fell (P<0.05, 95% CI 1.2&#8211;3.4; 1.73 m<sup>2</sup>).",
         "pubTypeList":{"pubType":["Journal Article","Randomized Controlled Trial"]},
         "meshHeadingList":{"meshHeading":[{"majorTopic_YN":"Y","descriptorName":"Peptides","meshQualifierList":{"meshQualifier":[{"abbreviation":"TU","qualifierName":"therapeutic use","majorTopic_YN":"N"}]}}]},
         "chemicalList":{"chemical":[{"name":"Invented peptide","registryNumber":"0"}]},
         "keywordList":{"keyword":["ward"]},"grantsList":{"grant":[{"grantId":"G1","agency":"Invented Fund"}]},
         "commentCorrectionList":{"commentCorrection":[
           {"id":"31000002","source":"MED","reference":"Ann Invent Pept. 2026;1:20","type":"Erratum in"},
           {"id":"PPR5","source":"PPR","reference":"An invented server","type":"Preprint of"},
           {"id":"31000003","source":"MED","type":"Retraction in"}]}}
        """;

    private const string Preprint =
        """{"id":"PPR5","source":"PPR","title":"Invented peptide, first told.","abstractText":"Not yet reviewed.","pubTypeList":{"pubType":["preprint"]},"bookOrReportDetails":{"publisher":"inventRxiv","yearOfPublication":2025},"pubYear":"2025"}""";

    [Fact]
    public async Task A_paper_of_PubMed_is_PubMeds()
    {
        await using var pages = await LoopbackPages.EuropePmcAsync(Paper);
        var article = await LoopbackPages.OneAsync(Client(pages).SearchAsync("invented", TestContext.Current.CancellationToken));
        Assert.Equal(SourceId.OfPmid(31000001), article.Id);
        Assert.Equal("Invented peptide at 10⁹ cells: a trial & its H₂O arm.", article.Title);
        Assert.Equal("We asked whether it helps.\nThe rate fell (P<0.05, 95% CI 1.2–3.4; 1.73 m²).", article.Text);
        Assert.Equal([new Section("Background", null, new(0, 26)), new Section("Results", null, new(27, 48))], article.Sections);
        Assert.Equal(("10.5555/invented.1", "PMC7000001", "1-9"), (article.Doi, article.PmcId, article.Pages));
        Assert.Equal(new Journal("Annals of Invented Peptides", "Ann Invent Pept", "0000-0001", "1", "2"), article.Journal);
        Assert.Equal(("2026-03", "2026-02-27", "2026-03-02"), (article.Published?.ToString(), article.ArticleDate?.ToString(), article.Revised?.ToString()));
        Assert.Equal([new Author("Inventor", "Ada", "A", null, "0000-0001-0000-0001"), new Author(null, null, null, "Invented Trial Group", null)], article.Authors);
        Assert.Equal(["Journal Article", "Randomized Controlled Trial"], article.PublicationTypes);
        var heading = Assert.Single(article.Mesh);
        Assert.Equal(("Peptides", true, "therapeutic use"), (heading.Descriptor, heading.Major, heading.Qualifiers.Single().Name));
        Assert.Equal(["Invented peptide"], article.Chemicals);
        Assert.Equal(["ward"], article.Keywords);
        Assert.Equal(["eng"], article.Languages);
        Assert.Equal(
            [
                new Correction("ErratumIn", "Ann Invent Pept. 2026;1:20", "31000002"),
                new Correction("UpdateOf", "An invented server (europepmc:PPR5)", null),
                new Correction("RetractionIn", null, "31000003"),
            ],
            article.Corrections);
    }

    [Fact]
    public async Task A_preprint_says_that_it_is_one()
    {
        await using var pages = await LoopbackPages.EuropePmcAsync(Preprint);
        var article = await LoopbackPages.OneAsync(Client(pages).SearchAsync("invented", TestContext.Current.CancellationToken));
        Assert.Equal("europepmc:PPR5", article.Id.ToString());
        Assert.Equal(article.Id, SourceId.Parse(article.Id.ToString(), "pubmed"));
        Assert.Equal(["Preprint"], article.PublicationTypes);
        Assert.Equal("inventRxiv", article.Journal?.Title);
    }

    [Theory]
    [InlineData("P<0.05 and n>3", "P<0.05 and n>3")]
    [InlineData("P &lt; 0.05 &amp; more", "P < 0.05 & more")]
    [InlineData("a<sup>-1</sup> b<sup>th</sup> c<sub>max</sub>", "a⁻¹ b^(th) cₘₐₓ")]
    [InlineData("one <b>two</b> <i class=\"x\">three</i>", "one two three")]
    [InlineData("open <sup>2 never closed", "open ^(2 never closed)")]
    [InlineData("closed</sup> never opened", "closed never opened")]
    [InlineData("<p>one</p><p>two</p>", "one two")]
    [InlineData("if a <b and b> c", "if a <b and b> c")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("bell\\u0007rung", "bell rung")]
    public async Task Markup_is_flattened_and_never_becomes_text_nor_text_markup(string html, string expected)
    {
        await using var pages = await LoopbackPages.EuropePmcAsync(
            $$"""{"id":"1","source":"MED","title":"T","abstractText":"{{html.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""");
        var deliveries = await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken));
        Assert.Equal(expected, Assert.IsType<Delivery.Delivered>(Assert.Single(deliveries)).Article.Text);
    }

    [Theory]
    [InlineData("MED", "12", "pubmed:12")]
    [InlineData("PPR", "PPR12", "europepmc:PPR12")]
    [InlineData("PMC", "PMC12", "europepmc:PMC:PMC12")]
    [InlineData("AGR", "IND12", "europepmc:AGR:IND12")]
    [InlineData("MED", "0", null)]
    [InlineData("MED", "twelve", null)]
    [InlineData("PPR", "<b>", null)]
    [InlineData("", "12", null)]
    public async Task A_record_has_the_name_its_source_gave_it_or_is_refused(string source, string id, string? expected)
    {
        await using var pages = await LoopbackPages.EuropePmcAsync($$"""{"id":"{{id}}","source":"{{source}}","title":"T"}""");
        var delivery = Assert.Single(await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)));
        if (expected is null) Assert.Equal("no-id", Assert.IsType<Delivery.Refused>(delivery).Reason.Code);
        else Assert.Equal(expected, Assert.IsType<Delivery.Delivered>(delivery).Article.Id.ToString());
    }

    [Fact]
    public async Task Half_a_character_costs_its_record_and_no_other()
    {
        await using var pages = await LoopbackPages.EuropePmcAsync("""{"id":"1","source":"MED","title":"half \ud835 end"}""", Record(2));
        var deliveries = await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken));
        Assert.Equal("no-text", Assert.IsType<Delivery.Refused>(deliveries[0]).Reason.Code);
        Assert.Equal([2], Ncbi.Pmids(deliveries));
    }

    [Fact]
    public async Task Pages_are_turned_until_the_cursor_stands_still_and_nothing_comes_twice()
    {
        await using var pages = await LoopbackPages.EuropePmcAsync([.. Enumerable.Range(1, 25).Select(Record), Record(25)]);
        var deliveries = await LoopbackPages.AllAsync(Client(pages, size: 10).SearchAsync("x", TestContext.Current.CancellationToken));
        Assert.Equal(Enumerable.Range(1, 25), Ncbi.Pmids(deliveries));
        Assert.Equal(["*", "at10", "at20", "at26"], pages.Requests.Select(request => request["cursorMark"]));
        Assert.All(pages.Requests, request => Assert.Equal(("core", "json"), (request["resultType"], request["format"])));
    }

    [Fact]
    public async Task None_is_an_answer_and_a_record_that_is_missing_is_said()
    {
        await using var pages = await LoopbackPages.EuropePmcAsync();
        Assert.Empty(await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)));
        (pages.Records, pages.Stated) = ([Record(1)], 2);
        var deliveries = await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken));
        Assert.Equal("not-delivered", Assert.IsType<Delivery.Refused>(deliveries[^1]).Reason.Code);
        (pages.Records, pages.Stated) = ([], 2);
        Assert.Equal(Outage.Broken, (await Ncbi.Outage(() => LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)))).Kind);
    }

    public static TheoryData<Fault, Outage> Failures => new()
    {
        { Fault.HtmlPage, Outage.Broken },
        { Fault.Replaced("errMsg", _ => Answer.Json("""{"errCode":404,"errMsg":"Invalid input"}""")), Outage.Broken },
        { Fault.Reworded("hitCount", "hits"), Outage.Broken },
        { Fault.Reworded("\"version\"", "\"v\""), Outage.Broken },
        { Fault.Reworded("resultList", "results"), Outage.Broken },
        { Fault.Truncated, Outage.Broken },
        { Fault.Empty, Outage.Broken },
        { Fault.Status(503), Outage.Failing },
        { Fault.TooManyRequests(), Outage.Throttled },
        { Fault.Reset, Outage.Silent },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task A_failure_is_never_told_as_none_and_passes_without_a_trace_where_it_passes(Fault fault, Outage kind)
    {
        await using var pages = await LoopbackPages.EuropePmcAsync([.. Enumerable.Range(1, 12).Select(Record)]);
        pages.Faults.Next("search", Fault.None, fault);
        Assert.Equal(12, Ncbi.Pmids(await LoopbackPages.AllAsync(Client(pages, size: 10).SearchAsync("x", TestContext.Current.CancellationToken))).Count);
        pages.Faults.Always("search", fault);
        var outage = await Ncbi.Outage(() => LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)));
        Assert.Equal(kind, outage.Kind);
        Assert.StartsWith("Europe PMC ", outage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_asked_by_its_names_and_its_days()
    {
        await using var pages = await LoopbackPages.EuropePmcAsync(Preprint);
        ITopicSource source = Client(pages);
        var ways = new List<string>();
        await foreach (var found in source.AskAsync(new("ignored[tiab]", ["thymosin \"alpha\" 1", "thymalfasin"], new DateOnly(2026, 1, 2)), TestContext.Current.CancellationToken)) ways.Add(((Found.Record)found).Way);
        Assert.Equal([source.Name], ways);
        Assert.Equal("(\"thymosin  alpha  1\" OR \"thymalfasin\") AND UPDATE_DATE:[2026-01-02 TO 3000-12-31]", pages.Requests[0]["query"]);
    }

    [Fact]
    public void An_address_that_is_none_is_said() =>
        Assert.Contains("ASSAY_EUROPEPMC_URL is 'nowhere'", Assert.Throws<ArgumentException>(() => EuropePmcOptions.Of(_ => "nowhere")).Message, StringComparison.Ordinal);

    private static string Record(int pmid) => $$"""{"id":"{{pmid}}","source":"MED","title":"Invented {{pmid}}."}""";

    private static EuropePmcClient Client(LoopbackPages pages, int size = 1000)
    {
        var options = new EuropePmcOptions { BaseAddress = pages.Address, PageSize = size };
        return new(pages.Http, options.NewPace(pages.Clock), options, pages.Clock);
    }
}
