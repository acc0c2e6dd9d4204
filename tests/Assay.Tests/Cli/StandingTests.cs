using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Assay.Tests.Web;

namespace Assay.Tests.Cli;

/// <summary>From a file given to the command line to what a reader, a program and a feed are told: in one run.</summary>
public sealed class StandingTests
{
    private static readonly XNamespace atom = "http://www.w3.org/2005/Atom";

    private const string Etass = "/papers/pubmed/23327199";
    private const string Tests = "/papers/pubmed/39814420";

    private static string Sample => File.ReadAllText(Path.Combine(Place.Root, "sample", "thymosin-alpha-1.xml"));

    [Fact]
    public async Task A_retraction_in_an_update_file_changes_the_page_the_topic_and_the_feed_in_one_run()
    {
        using var scratch = new Scratch();
        await IngestAsync(scratch, "before.xml", Sample);
        await using var site = await ServedFolder.StartAsync(scratch.Folder);
        var before = (Feed: Entry(await site.GetAsync("/feeds/thymosin-alpha-1.atom"), Etass), Papers: await PapersAsync(site));

        await IngestAsync(scratch, "pubmed26n1300.xml", Only(Sample, "23327199").Replace("<MeshHeadingList>", """
            <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>Example J. 2026;1:2</RefSource><PMID>99000010</PMID></CommentsCorrections></CommentsCorrectionsList><MeshHeadingList>
            """, StringComparison.Ordinal).Replace("<PublicationTypeList>", """<PublicationTypeList><PublicationType UI="D016441">Retracted Publication</PublicationType>""", StringComparison.Ordinal));

        var page = Html.Parse(await site.GetAsync(Etass));
        Assert.StartsWith("Retracted. This paper has been retracted.", page.QuerySelector(".standing.is-retracted")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Example J. 2026;1:2", page.QuerySelector(".standing.is-retracted")!.Words(), StringComparison.Ordinal);
        Assert.StartsWith("Kept for the record.", page.QuerySelector(".digest.is-record")!.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".digest.is-record .claim"));
        Assert.Contains("removed: Nothing known against it → added: Retracted", page.QuerySelector(".changes")!.Words(), StringComparison.Ordinal);

        var topic = Html.Parse(await site.GetAsync("/topics/thymosin-alpha-1"));
        Assert.Equal("1 retracted, not counted.", topic.QuerySelector(".apart")!.Words());
        Assert.Equal(before.Papers - 1, await PapersAsync(site));
        var cards = await CardsAsync(site);
        Assert.Contains(cards, card => card.QuerySelector($"a[href='{Etass}']") is not null && card.QuerySelector(".flag")!.Words() == "Retracted: not evidence");

        var after = Entry(await site.GetAsync("/feeds/thymosin-alpha-1.atom"), Etass);
        Assert.Equal(before.Feed.Element(atom + "id")!.Value, after.Element(atom + "id")!.Value);
        Assert.StartsWith("Retracted: ", after.Element(atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Matches(@"\nChanged \d{4}-\d\d-\d\d: standing, from current to retracted\.", after.Element(atom + "content")!.Value);
        Assert.True(string.CompareOrdinal(after.Element(atom + "updated")!.Value, before.Feed.Element(atom + "updated")!.Value) >= 0);

        var twin = JsonDocument.Parse(await site.GetAsync(Etass + ".json")).RootElement;
        Assert.Equal("retracted", twin.GetProperty("standing").GetString());
        Assert.Equal("99000010", twin.GetProperty("standingWhy")[0].GetProperty("pmid").GetString());
        Assert.Equal("standing", twin.GetProperty("changes")[0].GetProperty("what").GetString());
    }

    [Fact]
    public async Task A_list_of_retractions_does_so_too_and_an_erratum_in_it_does_not()
    {
        using var scratch = new Scratch();
        await IngestAsync(scratch, "before.xml", Sample);
        const string Csv = """
            Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason
            1,"A title,
            of two lines",3/9/2026 0:00,10.1000/r,0,10.1186/CC11932,0,Retraction,+Concerns/Issues about Data;+Investigation by Journal;
            2,Another,3/9/2026 0:00,unavailable,0,,35616850,Correction,+Error in Text;
            3,None of ours,3/9/2026 0:00,unavailable,0,unavailable,0,Retraction,
            x,Broken,,,,,,,
            """;
        var call = await Call.RunAsync("ingest", scratch.Write("retractions.csv", Csv), "--data", scratch.Folder);
        Assert.Equal(1, call.Code);
        Assert.Equal("assay: retractions.csv, line 6: the Record ID is no number; it is left out.", call.Errors.Trim());
        Assert.Matches(@"notices of standing, new or changed +3\n", call.Output);
        Assert.Matches(@"pages published +2\n", call.Output);
        await using var site = await ServedFolder.StartAsync(scratch.Folder);
        var banner = Html.Parse(await site.GetAsync(Etass)).QuerySelector(".standing")!.Words();
        Assert.Contains("A retraction is listed. 10.1000/r, 9 Mar 2026 (Retraction Watch, record 1) Reasons given: Concerns/Issues about Data; Investigation by Journal.", banner, StringComparison.Ordinal);
        Assert.StartsWith("Corrected.", Html.Parse(await site.GetAsync("/papers/pubmed/35616850")).QuerySelector(".standing.is-corrected")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TESTS_its_erratum_and_its_two_hazard_ratios()
    {
        using var scratch = new Scratch();
        var record = Only(Sample, "39814420");
        await IngestAsync(scratch, "first.xml", Regex.Replace(record, "<CommentsCorrectionsList>.*?</CommentsCorrectionsList>", "", RegexOptions.Singleline));
        await IngestAsync(scratch, "revised.xml", record.Replace("hazard ratio 0.99, 95% confidence interval 0.77 to 1.27; P=0.93", "hazard ratio 0.97, 95% confidence interval 0.76 to 1.24; P=0.82", StringComparison.Ordinal));
        await using var site = await ServedFolder.StartAsync(scratch.Folder);
        var page = Html.Parse(await site.GetAsync(Tests));
        Assert.Contains("An erratum is linked. BMJ. 2025", page.QuerySelector(".standing.is-corrected")!.Words(), StringComparison.Ordinal);
        Assert.Contains("This record changed", page.QuerySelector(".changed")!.Words(), StringComparison.Ordinal);
        var changes = page.QuerySelectorAll(".changes dl > div").ToDictionary(row => row.QuerySelector("dt")!.Words(), row => row.QuerySelector("dd")!.Words());
        Assert.Equal(["Standing", "Abstract", "Numbers"], changes.Keys);
        Assert.Equal("removed: HR 0.99 (0.77-1.27), P=0.93 → added: HR 0.97 (0.76-1.24), P=0.82", changes["Numbers"]);
        Assert.Contains("hazard ratio removed: 0.99, added: 0.97, 95% confidence interval", changes["Abstract"], StringComparison.Ordinal);
        Assert.DoesNotContain("1106 adults", changes["Abstract"], StringComparison.Ordinal);
        // The digest is of the state that stands, and every number in it is that state's.
        Assert.DoesNotContain("ratio 0.99", page.QuerySelector(".digest")!.Words(), StringComparison.Ordinal);
        var numbers = JsonDocument.Parse(await site.GetAsync(Tests + ".json")).RootElement.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("what").GetString() == "numbers");
        Assert.Equal("HR 0.97 (0.76-1.24), P=0.82", numbers.GetProperty("after").GetString());
        Assert.Contains("numbers, from HR 0.99 (0.77-1.27), P=0.93 to HR 0.97 (0.76-1.24), P=0.82.", Entry(await site.GetAsync("/feeds/thymosin-alpha-1.atom"), Tests).Element(atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_record_of_a_paper_leads_to_its_page_which_says_why()
    {
        using var scratch = new Scratch();
        await IngestAsync(scratch, "before.xml", Sample);
        await IngestAsync(scratch, "export.ris", "TY  - JOUR\nTI  - Thymosin for sepsis, from a reference manager\nDO  - 10.1136/BMJ-2024-082583\nPY  - 2025\nER  - \n");
        await using var site = await ServedFolder.StartAsync(scratch.Folder);
        var page = Html.Parse(await site.GetAsync(Tests));
        var merged = page.QuerySelector(".merged li")!.Words();
        Assert.EndsWith("same DOI 10.1136/bmj-2024-082583.", merged, StringComparison.Ordinal);
        var id = page.QuerySelector(".merged code")!.TextContent.Split(':', 2);
        foreach (var end in new[] { "", ".json" })
        {
            using var reply = await site.Client.GetAsync($"/papers/{id[0]}/{Uri.EscapeDataString(id[1])}{end}", TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Found, Tests + end), (reply.StatusCode, reply.Headers.Location!.ToString()));
        }
    }

    private static async Task IngestAsync(Scratch scratch, string name, string text)
    {
        var call = await Call.RunAsync("ingest", scratch.Write(name, text), "--data", scratch.Folder);
        Assert.True(call.Code == 0, call.Errors);
    }

    /// <summary>The sample with one record in it.</summary>
    private static string Only(string xml, string pmid)
    {
        var at = xml.IndexOf($">{pmid}</PMID>", StringComparison.Ordinal);
        var start = xml.LastIndexOf("<PubmedArticle>", at, StringComparison.Ordinal);
        var end = xml.IndexOf("</PubmedArticle>", at, StringComparison.Ordinal);
        return $"<PubmedArticleSet>{xml[start..end]}</PubmedArticle></PubmedArticleSet>";
    }

    private static XElement Entry(string feed, string path) => XDocument.Parse(feed).Root!.Elements(atom + "entry")
        .Single(entry => entry.Elements(atom + "link").Any(link => link.Attribute("href")!.Value == path));

    private static async Task<int> PapersAsync(ServedFolder site) =>
        JsonDocument.Parse(await site.GetAsync("/topics/thymosin-alpha-1.json")).RootElement.GetProperty("profile").EnumerateArray().Sum(band => band.GetProperty("papers").GetInt32());

    private static async Task<List<AngleSharp.Dom.IElement>> CardsAsync(ServedFolder site)
    {
        var cards = new List<AngleSharp.Dom.IElement>();
        for (var page = 1; page <= 2; page++) cards.AddRange(Html.Parse(await site.GetAsync($"/topics/thymosin-alpha-1?page={page}")).QuerySelectorAll(".card"));
        return cards;
    }
}
