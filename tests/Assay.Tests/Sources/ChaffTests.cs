using System.Text;
using System.Xml;
using Assay.Records;
using Assay.Sources.PubMed;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Sources;

/// <summary>What no article is made of is left out before parsing, where it is plainly well-formed, and nowhere else.</summary>
public sealed class ChaffTests
{
    private const string Before = "<S><PubmedData>\n<History>";
    private const string After = "</History>\n<A>kept &lt; 5</A></PubmedData></S>";

    private static string? Winnowed(string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var into = new byte[bytes.Length];
        var length = Chaff.Winnow(bytes, into);
        return length == 0 ? null : Encoding.UTF8.GetString(into, 0, length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<PubMedPubDate PubStatus=\"entrez\"><Year>2024</Year></PubMedPubDate>")]
    [InlineData("text &amp; more &apos;of it&apos;, α β")]
    [InlineData("<A/><B C=\"d\"/><A><B><C></C></B></A>")]
    public void Plain_content_is_left_out(string content) =>
        Assert.Equal(Before + After, Winnowed(Before + content + After));

    [Fact]
    public void Line_feeds_stay() =>
        Assert.Equal(Before + "\n\n\n" + After, Winnowed(Before + "\n<A>\n</A>x\n" + After));

    [Theory]
    [InlineData("<A>")]
    [InlineData("<A></B>")]
    [InlineData("</A>")]
    [InlineData("<A b=\"1\" b=\"1\"></A>")]
    [InlineData("<A b='1'></A>")]
    [InlineData("<A b=\"<\"></A>")]
    [InlineData("<A b=\"&x;\"></A>")]
    [InlineData("<A b></A>")]
    [InlineData("<1A></1A>")]
    [InlineData("< A></A>")]
    [InlineData("&nbsp;")]
    [InlineData("&#0;")]
    [InlineData("a & b")]
    [InlineData("a ]]> b")]
    [InlineData("\u0001")]
    [InlineData("\uFFFE")]
    [InlineData("\r\n")]
    [InlineData("<a><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></a>")]
    public void What_is_not_plain_is_left_for_the_parser(string content) =>
        Assert.Equal(Before + content + After, Winnowed(Before + content + After) ?? Before + content + After);

    [Theory]
    [InlineData("<!-- a -->")]
    [InlineData("<![CDATA[a]]>")]
    [InlineData("<?a?>")]
    public void A_document_that_is_not_plain_is_left_as_it_is(string anywhere) =>
        Assert.Null(Winnowed(Before + After + anywhere));

    [Theory]
    [InlineData("<S><T>a <History>b</History></T></S>")]
    [InlineData("<S><AbstractText>a<AffiliationInfo>b</AffiliationInfo></AbstractText></S>")]
    [InlineData("<S><B/><ReferenceList>b</ReferenceList></S>")]
    public void Inside_a_text_nothing_is_left_out(string document) => Assert.Equal(document, Winnowed(document));

    [Theory]
    [InlineData("<S><PMID>1</PMID><Article PubModel=\"Print\">\n<Journal>\n<ISSN>1</ISSN></Journal><ArticleTitle>T</ArticleTitle></Article></S>",
        "<S><PMID>1</PMID><Article PubModel=\"Print\">\n<Journal>\n</Journal><ArticleTitle>T</ArticleTitle></Article></S>")]
    [InlineData("<S><Abstract><AbstractText>a</AbstractText></Abstract><AuthorList CompleteYN=\"Y\"><Author ValidYN=\"Y\"><LastName>B</LastName></Author></AuthorList></S>",
        "<S><Abstract><AbstractText>a</AbstractText></Abstract><AuthorList CompleteYN=\"Y\"></AuthorList></S>")]
    [InlineData("<S><ArticleTitle>a <Journal>b</Journal></ArticleTitle></S>", "<S><ArticleTitle>a <Journal>b</Journal></ArticleTitle></S>")]
    public void Where_only_the_subject_is_wanted_the_rest_goes_too(string document, string left)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var into = new byte[bytes.Length];
        var length = Chaff.Winnow(bytes, into, ArticleExtent.Subject);
        Assert.Equal(left, length == 0 ? document : Encoding.UTF8.GetString(into, 0, length));
    }

    [Fact]
    public void Whatever_the_content_the_parser_judges_the_document_alike()
    {
        var piece = Gen.Elements("<A>", "</A>", "<B C=\"d\">", "</B>", "<B/>", "x", " ", "\n", "&amp;", "&", "&#65;", "\"", "'", ">", "=", "é", "<", "/", "History", "</History>", "<History>");
        Prop.ForAll(piece.ArrayOf().Select(string.Concat).ToArbitrary(), content =>
        {
            var document = Before + content + After;
            return IsWellFormed(document) == IsWellFormed(Winnowed(document) ?? document);
        }).Hold(1000);
    }

    private static bool IsWellFormed(string document)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(document));
            while (reader.Read())
            {
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
