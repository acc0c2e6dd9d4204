using System.Text;
using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class PubMedReaderTests
{
    private const string Full = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE PubmedArticleSet SYSTEM "http://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        <PubmedArticleSet>
        <PubmedArticle>
          <MedlineCitation Status="MEDLINE" IndexingMethod="Automated" Owner="NLM">
            <PMID Version="2">101</PMID>
            <DateRevised><Year>2024</Year><Month>05</Month><Day>06</Day></DateRevised>
            <Article PubModel="Print">
              <Journal>
                <ISSN IssnType="Print">1234-5678</ISSN>
                <JournalIssue CitedMedium="Print"><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2024</Year><Season>Spring</Season></PubDate></JournalIssue>
                <Title>Journal of Examples</Title><ISOAbbreviation>J Ex</ISOAbbreviation>
              </Journal>
              <ArticleTitle>[A title.]</ArticleTitle>
              <Pagination><StartPage>10</StartPage><EndPage>19</EndPage></Pagination>
              <ELocationID EIdType="pii" ValidYN="Y">e10</ELocationID>
              <ELocationID EIdType="doi" ValidYN="N">10.1/wrong</ELocationID>
              <ELocationID EIdType="doi" ValidYN="Y">10.1/right</ELocationID>
              <Abstract><AbstractText>Text.</AbstractText></Abstract>
              <AuthorList CompleteYN="Y">
                <Author ValidYN="Y"><LastName>Doe</LastName><ForeName>Jo</ForeName><Initials>J</Initials><Identifier Source="ORCID">0000-0001-2345-6789</Identifier><AffiliationInfo><Affiliation>Somewhere</Affiliation></AffiliationInfo></Author>
                <Author ValidYN="Y"><CollectiveName>The Group</CollectiveName></Author>
              </AuthorList>
              <Language>ger</Language>
              <DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT01234567</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
              <GrantList CompleteYN="Y"><Grant><GrantID>R01</GrantID><Agency>NIH</Agency><Country>United States</Country></Grant></GrantList>
              <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
              <VernacularTitle>Ein Titel.</VernacularTitle>
              <ArticleDate DateType="Electronic"><Year>2024</Year><Month>01</Month><Day>02</Day></ArticleDate>
            </Article>
            <ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D1">Thymalfasin</NameOfSubstance></Chemical></ChemicalList>
            <CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Ex. 2025</RefSource><PMID Version="1">102</PMID></CommentsCorrections></CommentsCorrectionsList>
            <MeshHeadingList><MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName><QualifierName UI="Q1" MajorTopicYN="Y">immunology</QualifierName></MeshHeading></MeshHeadingList>
            <OtherAbstract Type="Publisher" Language="ger"><AbstractText Label="ZIEL">Sehen.</AbstractText><AbstractText>Gesehen.</AbstractText></OtherAbstract>
            <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">thymosin</Keyword></KeywordList>
            <KeywordList Owner="NLM"><Keyword MajorTopicYN="N">sepsis</Keyword></KeywordList>
          </MedlineCitation>
          <PubmedData>
            <ArticleIdList><ArticleId IdType="pubmed">101</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId><ArticleId IdType="doi">10.1/other</ArticleId></ArticleIdList>
            <ReferenceList><Reference><Citation>Another.</Citation><ArticleIdList><ArticleId IdType="pmc">PMC1</ArticleId><ArticleId IdType="pii">S1</ArticleId></ArticleIdList></Reference></ReferenceList>
          </PubmedData>
        </PubmedArticle>
        <DeleteCitation><PMID Version="1">7</PMID><PMID Version="1">8</PMID></DeleteCitation>
        </PubmedArticleSet>
        """;

    [Fact]
    public async Task Every_field_is_read()
    {
        var deliveries = await Read.Xml(Full);
        var article = Assert.IsType<Delivery.Delivered>(deliveries[0]).Article;

        Assert.Equal((SourceId.OfPmid(101), 2, "[A title.]", "Ein Titel."), (article.Id, article.Version, article.Title, article.VernacularTitle));
        Assert.Equal(new Journal("Journal of Examples", "J Ex", "1234-5678", "12", "3"), article.Journal);
        Assert.Equal(new PartialDate(2024, null, null, "Spring"), article.Published);
        Assert.Equal(new PartialDate(2024, 1, 2, null), article.ArticleDate);
        Assert.Equal(new PartialDate(2024, 5, 6, null), article.Revised);
        Assert.Equal(("10-19", "10.1/right", "PMC9", "e10"), (article.Pages, article.Doi, article.PmcId, article.Pii));
        Assert.Equal([new("Doe", "Jo", "J", null, "0000-0001-2345-6789"), new Author(null, null, null, "The Group", null)], article.Authors);
        Assert.Equal(("MEDLINE", "Automated"), (article.Status, article.IndexingMethod));
        Assert.Equal(["ger"], article.Languages);
        Assert.Equal(["Journal Article"], article.PublicationTypes);
        Assert.Equal(["Thymalfasin"], article.Chemicals);
        Assert.Equal(["thymosin", "sepsis"], article.Keywords);
        Assert.Equal([new Grant("R01", "NIH", "United States")], article.Grants);
        Assert.Equal([new Correction("ErratumIn", "J Ex. 2025", "102")], article.Corrections);
        Assert.Equal([new OtherAbstract("Publisher", "ger", "ZIEL: Sehen.\nGesehen.")], article.OtherAbstracts);
        var mesh = Assert.Single(article.Mesh);
        Assert.Equal(("Humans", "D006801", false, new MeshQualifier("immunology", true)), (mesh.Descriptor, mesh.Ui, mesh.Major, mesh.Qualifiers.Single()));
        var bank = Assert.Single(article.DataBanks);
        Assert.Equal(("ClinicalTrials.gov", "NCT01234567"), (bank.Name, bank.AccessionNumbers.Single()));
        Assert.Equal([new Delivery.Withdrawn(SourceId.OfPmid(7)), new Delivery.Withdrawn(SourceId.OfPmid(8))], deliveries[1..]);
    }

    [Theory]
    [InlineData("<PubDate><Year>2020</Year><Month>Oct</Month><Day>05</Day></PubDate>", 2020, 10, 5, null)]
    [InlineData("<PubDate><Year>2020</Year><Month>10</Month></PubDate>", 2020, 10, null, null)]
    [InlineData("<PubDate><Year>2020</Year></PubDate>", 2020, null, null, null)]
    [InlineData("<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>", 1998, null, null, "1998 Dec-1999 Jan")]
    [InlineData("<PubDate><MedlineDate>Winter, 1976</MedlineDate></PubDate>", 1976, null, null, "Winter, 1976")]
    [InlineData("<PubDate><Year>2020</Year><Month>Octember</Month></PubDate>", 2020, null, null, "2020 Octember")]
    [InlineData("<PubDate><Year>2020</Year><Month>Feb</Month><Day>32</Day></PubDate>", 2020, 2, null, "2020 Feb 32")]
    public async Task A_date_knows_what_its_source_knew(string date, int? year, int? month, int? day, string? literal)
    {
        var article = await Read.Article(
            $"<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue>{date}</JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>");

        Assert.Equal(new PartialDate(year, month, day, literal), article.Published);
    }

    [Fact]
    public async Task A_book_chapter_is_an_article_of_its_book()
    {
        var article = await Read.Article("""
            <PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">5</PMID>
            <ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId><ArticleId IdType="doi">10.1/book</ArticleId></ArticleIdList>
            <Book><BookTitle book="b">A Book</BookTitle><PubDate><Year>1993</Year></PubDate><AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList></Book>
            <ArticleTitle book="b" part="p">A Chapter</ArticleTitle><Language>eng</Language>
            <AuthorList Type="authors"><Author><LastName>Doe</LastName></Author></AuthorList>
            <PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText>Text.</AbstractText></Abstract>
            <KeywordList><Keyword>k</Keyword></KeywordList></BookDocument></PubmedBookArticle></PubmedArticleSet>
            """);

        Assert.Equal(("A Chapter", "A Book", "Text.", "10.1/book"), (article.Title, article.Journal!.Title, article.Text, article.Doi));
        Assert.Equal(["Doe"], article.Authors.Select(author => author.LastName));
        Assert.Equal(["Review"], article.PublicationTypes);
    }

    [Fact]
    public async Task A_whole_book_is_named_by_its_title()
    {
        var article = await Read.Article(
            "<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><BookTitle>A Book</BookTitle><AuthorList Type=\"authors\"><Author><LastName>Doe</LastName></Author></AuthorList></Book></BookDocument></PubmedBookArticle>");

        Assert.Equal("A Book", article.Title);
        Assert.Equal("Doe", article.Authors.Single().LastName);
    }

    [Theory]
    [InlineData("<PMID Version=\"1\">0</PMID>")]
    [InlineData("<PMID Version=\"1\">-5</PMID>")]
    [InlineData("<PMID Version=\"1\">99999999999</PMID>")]
    [InlineData("<PMID Version=\"1\">abc</PMID>")]
    [InlineData("<PMID/>")]
    [InlineData("")]
    public async Task A_record_without_a_PMID_is_refused_with_its_place_and_the_file_goes_on(string pmid)
    {
        var deliveries = await Read.Xml($"<PubmedArticleSet>\n{Read.Record("", 3)}\n<PubmedArticle><MedlineCitation>{pmid}</MedlineCitation></PubmedArticle>\n{Read.Record("", 4)}</PubmedArticleSet>");

        Assert.IsType<Delivery.Delivered>(deliveries[0]);
        Assert.StartsWith("test.xml, line 3: ", Assert.IsType<Delivery.Refused>(deliveries[1]).Reason.Sentence, StringComparison.Ordinal);
        Assert.IsType<Delivery.Delivered>(deliveries[2]);
    }

    [Fact]
    public async Task A_PMID_that_comes_twice_is_delivered_twice_in_order()
    {
        var deliveries = await Read.Xml($"<PubmedArticleSet>{Read.Record("<AbstractText>old</AbstractText>")}{Read.Record("<AbstractText>new</AbstractText>")}</PubmedArticleSet>");

        Assert.Equal(["old", "new"], deliveries.Cast<Delivery.Delivered>().Select(delivered => delivered.Article.Text));
    }

    [Fact]
    public async Task UTF16_and_declared_encodings_are_read()
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"utf-16\"?>{Read.Record("<AbstractText>Tα1 ≥ 5</AbstractText>")}";
        var deliveries = await PubMedReader.ReadAsync(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml)]), "u", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Tα1 ≥ 5", Assert.IsType<Delivery.Delivered>(Assert.Single(deliveries)).Article.Text);
    }
}
