using System.Collections.Immutable;
using System.Security;
using System.Text;

namespace Assay.Tests.Sources.Loopback;

/// <summary>An invented record that writes itself as PubMed does. Every sentence in it is ours.</summary>
/// <param name="Pmid">PubMed id.</param>
public sealed record LoopbackArticle(int Pmid)
{
    public int Version { get; init; } = 1;
    public string Title { get; init; } = $"Invented peptide number {Pmid} in healthy volunteers.";
    public string Abstract { get; init; } = $"We gave invented peptide {Pmid} to 40 volunteers. It was tolerated.";

    /// <summary>Labelled sections; where there are any, <see cref="Abstract"/> is not written.</summary>
    public ImmutableArray<(string Label, string Text)> Sections { get; init; } = [];

    public DateOnly Entered { get; init; } = new(2025, 6, 1);
    public DateOnly Revised { get; init; } = new(2025, 6, 2);
    public ImmutableArray<string> PublicationTypes { get; init; } = ["Journal Article"];

    /// <summary>NLM's RefType, the citation as printed, the other record.</summary>
    public ImmutableArray<(string RefType, string Source, int? Pmid)> Corrections { get; init; } = [];

    public string? Doi { get; init; }
    public string? PmcId { get; init; }
    public ImmutableArray<string> Registry { get; init; } = [];
    public ImmutableArray<string> Mesh { get; init; } = [];
    public ImmutableArray<string> Chemicals { get; init; } = [];
    public string Journal { get; init; } = "Annals of Invented Peptides";
    public ImmutableArray<(string Last, string Fore)> Authors { get; init; } = [("Inventor", "Ada")];
    public string Status { get; init; } = "MEDLINE";

    /// <summary>A row of records with ids from <paramref name="first"/>, entered one after another over some days.</summary>
    public static IEnumerable<LoopbackArticle> Many(int count, int first = 1000, DateOnly? since = null, int days = 365) =>
        from i in Enumerable.Range(0, count)
        let day = (since ?? new DateOnly(2024, 1, 1)).AddDays((int)((long)i * days / count))
        select new LoopbackArticle(first + i) { Entered = day, Revised = day };

    /// <summary>A whole document, as efetch and the bulk files have it.</summary>
    public static string Document(IEnumerable<LoopbackArticle> articles, params IEnumerable<int> deleted) => Wrap(articles.Select(article => article.ToXml()), deleted);

    /// <summary>As <see cref="Document"/>, of records that are XML already.</summary>
    public static string Wrap(IEnumerable<string> records, params IEnumerable<int> deleted)
    {
        var xml = new StringBuilder();
        xml.Append("<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2026//EN\" ")
            .Append("\"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_260101.dtd\">\n<PubmedArticleSet>\n");
        foreach (var record in records) xml.Append(record).Append('\n');
        var gone = deleted.ToList();
        if (gone.Count > 0)
            xml.Append("<DeleteCitation>").AppendJoin("", gone.Select(pmid => $"<PMID Version=\"1\">{pmid}</PMID>")).Append("</DeleteCitation>\n");
        return xml.Append("</PubmedArticleSet>\n").ToString();
    }

    /// <summary>The record as <c>PubmedArticle</c>.</summary>
    public string ToXml() =>
        $"""
        <PubmedArticle><MedlineCitation Status="{Status}" Owner="NLM"><PMID Version="{Version}">{Pmid}</PMID>{Date("DateRevised", Revised)}<Article PubModel="Print"><Journal><ISSN IssnType="Print">0000-0000</ISSN><JournalIssue CitedMedium="Print"><Volume>1</Volume><Issue>2</Issue><PubDate><Year>{Entered.Year}</Year></PubDate></JournalIssue><Title>{Safe(Journal)}</Title></Journal><ArticleTitle>{Safe(Title)}</ArticleTitle>{AbstractXml()}{Each("AuthorList", Authors, author => $"<Author ValidYN=\"Y\"><LastName>{Safe(author.Last)}</LastName><ForeName>{Safe(author.Fore)}</ForeName></Author>")}<Language>eng</Language>{Each("DataBankList", Registry.IsEmpty ? [] : new[] { Registry }, numbers => $"<DataBank><DataBankName>ClinicalTrials.gov</DataBankName>{Each("AccessionNumberList", numbers, number => $"<AccessionNumber>{Safe(number)}</AccessionNumber>")}</DataBank>")}{Each("PublicationTypeList", PublicationTypes, type => $"<PublicationType UI=\"\">{Safe(type)}</PublicationType>")}</Article><MedlineJournalInfo><MedlineTA>Ann Invent</MedlineTA></MedlineJournalInfo>{Each("ChemicalList", Chemicals, name => $"<Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI=\"\">{Safe(name)}</NameOfSubstance></Chemical>")}{Each("CommentsCorrectionsList", Corrections, link => $"<CommentsCorrections RefType=\"{link.RefType}\"><RefSource>{Safe(link.Source)}</RefSource>{(link.Pmid is { } pmid ? $"<PMID Version=\"1\">{pmid}</PMID>" : "")}</CommentsCorrections>")}{Each("MeshHeadingList", Mesh, name => $"<MeshHeading><DescriptorName UI=\"\" MajorTopicYN=\"N\">{Safe(name)}</DescriptorName></MeshHeading>")}</MedlineCitation><PubmedData><History><PubMedPubDate PubStatus="entrez"><Year>{Entered.Year}</Year><Month>{Entered.Month}</Month><Day>{Entered.Day}</Day></PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">{Pmid}</ArticleId>{(Doi is null ? "" : $"<ArticleId IdType=\"doi\">{Safe(Doi)}</ArticleId>")}{(PmcId is null ? "" : $"<ArticleId IdType=\"pmc\">{Safe(PmcId)}</ArticleId>")}</ArticleIdList></PubmedData></PubmedArticle>
        """;

    private string AbstractXml() =>
        !Sections.IsEmpty
            ? Each("Abstract", Sections, section => $"<AbstractText Label=\"{Safe(section.Label)}\">{Safe(section.Text)}</AbstractText>")
            : Abstract.Length == 0 ? "" : $"<Abstract><AbstractText>{Safe(Abstract)}</AbstractText></Abstract>";

    private static string Date(string element, DateOnly date) =>
        $"<{element}><Year>{date.Year}</Year><Month>{date.Month:00}</Month><Day>{date.Day:00}</Day></{element}>";

    private static string Each<T>(string list, IEnumerable<T> items, Func<T, string> write)
    {
        var inner = string.Concat(items.Select(write));
        return inner.Length == 0 ? "" : $"<{list}>{inner}</{list}>";
    }

    private static string Safe(string text) => SecurityElement.Escape(text) ?? "";
}
