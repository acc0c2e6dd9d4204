using System.Text;
using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class TaggedReaderTests
{
    private const string Nbib = """

        PMID- 101
        OWN - NLM
        STAT- MEDLINE
        LR  - 20240506
        IS  - 1234-5678 (Print)
        VI  - 12
        IP  - 3
        DP  - 2012 Oct 5
        TI  - A title that goes
              on.
        LID - 10.1/right [doi]
        AB  - AIM: To see. RESULTS: Mortality was 20% (RR: 0.5) with the drug
              and 40% without. CONCLUSION: Seen.
        OAB - Sehen.
        OABL- ger
        FAU - Doe, Jo A
        AU  - Doe JA
        AUID- ORCID: 0000-0001-2345-6789
        CN  - The Group
        LA  - eng
        SI  - ClinicalTrials.gov/NCT01234567
        GR  - R01/AI/NIAID NIH HHS/United States
        PT  - Journal Article
        PT  - Randomized Controlled Trial
        DEP - 20120102
        TA  - J Ex
        JT  - Journal of Examples
        RN  - 0 (Thymalfasin)
        EIN - J Ex. 2013;1:2. PMID: 102
        MH  - Humans
        MH  - *Sepsis/drug therapy/*immunology
        OT  - *thymosin
        PMC - PMC9
        AID - S1 [pii]

        PMID- 0
        TI  - No number.

        PMID- 103
        TI  - Plain.
        DP  - 2019 Sep-Oct
        AB  - No labels here. METHODS: is a word in it.
        """;

    private static async Task<List<Delivery>> Medline(string text) =>
        await MedlineReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.nbib", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private static async Task<List<Delivery>> Ris(string text) =>
        await RisReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test.ris", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Every_field_of_a_MEDLINE_record_is_read(string ending)
    {
        var deliveries = await Medline(Nbib.ReplaceLineEndings(ending));
        var article = Assert.IsType<Delivery.Delivered>(deliveries[0]).Article;

        Assert.Equal((SourceId.OfPmid(101), "A title that goes on.", "MEDLINE"), (article.Id, article.Title, article.Status));
        Assert.Equal("To see.\nMortality was 20% (RR: 0.5) with the drug and 40% without.\nSeen.", article.Text);
        Assert.Equal(["AIM", "RESULTS", "CONCLUSION"], article.Sections.Select(section => section.Label));
        Assert.Equal(new Journal("Journal of Examples", "J Ex", "1234-5678", "12", "3"), article.Journal);
        Assert.Equal((new PartialDate(2012, 10, 5, null), new PartialDate(2012, 1, 2, null), new PartialDate(2024, 5, 6, null)), (article.Published, article.ArticleDate, article.Revised));
        Assert.Equal(("10.1/right", "S1", "PMC9"), (article.Doi, article.Pii, article.PmcId));
        Assert.Equal([new("Doe", "Jo A", "JA", null, "0000-0001-2345-6789"), new Author(null, null, null, "The Group", null)], article.Authors);
        Assert.Equal([new OtherAbstract(null, "ger", "Sehen.")], article.OtherAbstracts);
        Assert.Equal([new Grant("R01", "NIAID NIH HHS", "United States")], article.Grants);
        Assert.Equal([new Correction("ErratumIn", "J Ex. 2013;1:2.", "102")], article.Corrections);
        Assert.Equal(["Thymalfasin"], article.Chemicals);
        Assert.Equal(["thymosin"], article.Keywords);
        Assert.Equal(["Humans", "Sepsis"], article.Mesh.Select(heading => heading.Descriptor));
        Assert.Equal([new("drug therapy", false), new MeshQualifier("immunology", true)], article.Mesh[1].Qualifiers);
        Assert.Equal("NCT01234567", article.DataBanks.Single().AccessionNumbers.Single());
    }

    [Fact]
    public async Task A_MEDLINE_record_without_a_PMID_is_refused_and_an_unlabelled_abstract_is_one_section()
    {
        var deliveries = await Medline(Nbib);

        Assert.StartsWith("test.nbib, line 37: ", Assert.IsType<Delivery.Refused>(deliveries[1]).Reason.Sentence, StringComparison.Ordinal);
        var article = Assert.IsType<Delivery.Delivered>(deliveries[2]).Article;
        Assert.Equal("No labels here. METHODS: is a word in it.", article.Text);
        Assert.Equal(new PartialDate(2019, null, null, "2019 Sep-Oct"), article.Published);
    }

    [Fact]
    public async Task The_shared_MEDLINE_files_read_whole()
    {
        foreach (var file in Directory.GetFiles(Place.SharedOrSkip("data", "pubmed"), "*.txt"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var count = text.Split("\nPMID- ").Length - 1;
            var articles = (await Medline(text)).Select(delivery => Assert.IsType<Delivery.Delivered>(delivery).Article).ToList();

            Assert.NotEmpty(articles);
            Assert.Equal(count, articles.Count);
            Assert.All(articles, article => Assert.True(article is { Title.Length: > 0, Journal: not null, Published: not null, Authors.Length: > 0 }));
        }
    }

    [Theory]
    [InlineData("AN  - 101\nDO  - 10.1/x\n", "pubmed:101")]
    [InlineData("UR  - https://pubmed.ncbi.nlm.nih.gov/101/\n", "pubmed:101")]
    [InlineData("DO  - 10.1/x\n", "ris:10.1/x")]
    public async Task An_RIS_record_is_read_and_named_by_what_it_has(string identity, string id)
    {
        var deliveries = await Ris($"TY  - JOUR\nTI  - A title\nAU  - Doe, Jo\nAU  - The Group\nPY  - 2020/10/05\nJF  - Journal of Examples\nSP  - 10\nEP  - 19\nVL  - 12\nAB  - Seen.\nKW  - sepsis\n{identity}ER  - \n\nTY  - JOUR\nER  - \n");
        var article = Assert.IsType<Delivery.Delivered>(deliveries[0]).Article;

        Assert.Equal((id, "A title", "Seen.", "10-19"), (article.Id.ToString(), article.Title, article.Text, article.Pages));
        Assert.Equal(new PartialDate(2020, 10, 5, null), article.Published);
        Assert.Equal(["Doe", null], article.Authors.Select(author => author.LastName));
        Assert.Equal("no-title", Assert.IsType<Delivery.Refused>(deliveries[1]).Reason.Code);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_a_fault_with_their_line()
    {
        var (before, fault) = await Read.UntilFault(MedlineReader.ReadAsync(
            new MemoryStream([.. "PMID- 1\nTI  - T\n\nPMID- 2\nTI  - "u8, 0xFF, (byte)'\n']), "test.nbib", TestContext.Current.CancellationToken));

        Assert.Single(before);
        Assert.StartsWith("test.nbib, line 5", fault.Message, StringComparison.Ordinal);
    }
}
