using Assay.Records;
using Assay.Sources;
using Assay.Sources.ClinicalTrials;
using Assay.Tests.Sources.Entrez;
using Assay.Tests.Sources.Loopback;

namespace Assay.Tests.Sources.ClinicalTrials;

/// <summary>A registry record is a plan: listed, linked, and told from a paper.</summary>
public sealed class ClinicalTrialsClientTests
{
    private const string Study =
        """
        {"protocolSection":{
          "identificationModule":{"nctId":"NCT09000001","briefTitle":"Invented Peptide on a Ward","officialTitle":"A Longer Title"},
          "statusModule":{"overallStatus":"ACTIVE_NOT_RECRUITING","startDateStruct":{"date":"2026-01","type":"ACTUAL"},"completionDateStruct":{"date":"2027-06-30","type":"ESTIMATED"},
            "studyFirstPostDateStruct":{"date":"2025-12-01"},"lastUpdatePostDateStruct":{"date":"2026-03-04"}},
          "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Invented University"}},
          "descriptionModule":{"briefSummary":"The purpose is to learn\n\n* whether it helps\n* whether P < 0.05 is reached"},
          "conditionsModule":{"conditions":["Invented sepsis"],"keywords":["peptide"]},
          "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2","PHASE3"],"enrollmentInfo":{"count":120,"type":"ESTIMATED"}},
          "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"Invented peptide"}]},
          "referencesModule":{"references":[
            {"pmid":"31000001","type":"RESULT","citation":"Inventor A. A trial."},
            {"pmid":"31000002","type":"BACKGROUND"},
            {"type":"DERIVED","citation":"No PMID."}]}},
         "hasResults":false}
        """;

    [Fact]
    public async Task A_study_is_a_registry_record_with_its_plan_and_its_papers()
    {
        await using var pages = await LoopbackPages.RegistryAsync(Study);
        var article = await LoopbackPages.OneAsync(Client(pages).SearchAsync("invented", TestContext.Current.CancellationToken));
        Assert.Equal("clinicaltrials:NCT09000001", article.Id.ToString());
        Assert.Equal(["Registry Record"], article.PublicationTypes);
        Assert.Equal("Invented Peptide on a Ward", article.Title);
        Assert.Equal(
            [
                ("BRIEF SUMMARY", "The purpose is to learn * whether it helps * whether P < 0.05 is reached"),
                ("STATUS", "Active not recruiting"),
                ("PHASE", "Phase 2, Phase 3"),
                ("ENROLLMENT", "120 participants (estimated)"),
                ("START", "2026-01 (actual)"),
                ("COMPLETION", "2027-06-30 (estimated)"),
            ],
            article.Sections.Select(section => (section.Label, article.Text.Substring(section.At.Start, section.At.Length))));
        Assert.Equal(["Invented peptide", "Invented sepsis", "peptide"], article.Keywords);
        Assert.Equal(("ClinicalTrials.gov", "NCT09000001"), (article.DataBanks.Single().Name, article.DataBanks.Single().AccessionNumbers.Single()));
        Assert.Equal(
            [new Correction("RegistryReference", "RESULT: Inventor A. A trial.", "31000001"), new Correction("RegistryReference", "BACKGROUND", "31000002")],
            article.Corrections);
        Assert.Equal(("2025-12-01", "2026-03-04"), (article.Published?.ToString(), article.Revised?.ToString()));
        Assert.Equal("Invented University", article.Authors.Single().CollectiveName);
    }

    [Theory]
    [InlineData("""{"protocolSection":{"identificationModule":{"briefTitle":"No number"}}}""")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT1","briefTitle":"Short number"}}}""")]
    [InlineData("""{"other":1}""")]
    [InlineData("7")]
    public async Task A_study_without_a_number_is_refused_and_the_rest_goes_on(string broken)
    {
        await using var pages = await LoopbackPages.RegistryAsync(broken, Study);
        var deliveries = await LoopbackPages.AllAsync(Client(pages).SearchAsync("invented", TestContext.Current.CancellationToken));
        Assert.Equal("no-nct", Assert.IsType<Delivery.Refused>(deliveries[0]).Reason.Code);
        Assert.IsType<Delivery.Delivered>(deliveries[1]);
    }

    [Fact]
    public async Task Pages_are_turned_by_token()
    {
        await using var pages = await LoopbackPages.RegistryAsync([.. Enumerable.Range(1, 25).Select(Numbered)]);
        var deliveries = await LoopbackPages.AllAsync(Client(pages, size: 10).SearchAsync("invented", TestContext.Current.CancellationToken));
        Assert.Equal(25, deliveries.OfType<Delivery.Delivered>().Select(delivered => delivered.Article.Id).Distinct().Count());
        Assert.Equal(25, deliveries.Count);
        Assert.Equal(["", "10", "20"], pages.Requests.Select(request => request["pageToken"]));
    }

    [Fact]
    public async Task None_is_an_answer_and_a_study_that_is_missing_is_said()
    {
        await using var pages = await LoopbackPages.RegistryAsync();
        Assert.Empty(await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)));
        (pages.Records, pages.Stated) = ([Numbered(1)], 2);
        Assert.Equal("not-delivered", Assert.IsType<Delivery.Refused>((await LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)))[^1]).Reason.Code);
    }

    public static TheoryData<Fault, Outage> Failures => new()
    {
        { Fault.HtmlPage, Outage.Broken },
        { Fault.JsonError, Outage.Broken },
        { Fault.Reworded("\"studies\"", "\"study\""), Outage.Broken },
        { Fault.Reworded("\"studies\":[", "\"studies\":{\"a\":["), Outage.Broken },
        { Fault.Truncated, Outage.Broken },
        { Fault.Empty, Outage.Broken },
        { Fault.Status(500), Outage.Failing },
        { Fault.TooManyRequests(), Outage.Throttled },
        { Fault.Reset, Outage.Silent },
        { Fault.Status(400), Outage.Refused },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task A_failure_is_never_told_as_none(Fault fault, Outage kind)
    {
        await using var pages = await LoopbackPages.RegistryAsync(Study);
        pages.Faults.Always("studies", fault);
        var outage = await Ncbi.Outage(() => LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)));
        Assert.Equal(kind, outage.Kind);
        Assert.StartsWith("ClinicalTrials.gov ", outage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_page_that_does_not_count_is_a_failure()
    {
        await using var pages = await LoopbackPages.RegistryAsync();
        pages.Faults.Always("studies", Fault.Reworded("totalCount", "total"));
        Assert.Equal(Outage.Broken, (await Ncbi.Outage(() => LoopbackPages.AllAsync(Client(pages).SearchAsync("x", TestContext.Current.CancellationToken)))).Kind);
    }

    [Fact]
    public async Task A_topic_is_asked_by_its_names_and_its_days()
    {
        await using var pages = await LoopbackPages.RegistryAsync(Study);
        ITopicSource source = Client(pages);
        var ways = new List<string>();
        await foreach (var found in source.AskAsync(new("ignored[tiab]", ["thymosin alpha 1", "thymalfasin"], new DateOnly(2026, 1, 2)), TestContext.Current.CancellationToken)) ways.Add(((Found.Record)found).Way);
        Assert.Equal([source.Name], ways);
        Assert.Equal("(\"thymosin alpha 1\" OR \"thymalfasin\") AND AREA[LastUpdatePostDate]RANGE[2026-01-02,MAX]", pages.Requests[0]["query.term"]);
    }

    private static string Numbered(int number) =>
        """{"protocolSection":{"identificationModule":{"nctId":"NCT0900N","briefTitle":"Invented"}}}""".Replace("0900N", $"{number:00000000}", StringComparison.Ordinal);

    private static ClinicalTrialsClient Client(LoopbackPages pages, int size = 200)
    {
        var options = new ClinicalTrialsOptions { BaseAddress = pages.Address, PageSize = size };
        return new(pages.Http, options.NewPace(pages.Clock), options, pages.Clock);
    }
}
