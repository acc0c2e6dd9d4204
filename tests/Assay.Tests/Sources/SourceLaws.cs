using System.IO.Compression;
using System.Text;
using Assay.Records;
using Assay.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Sources;

public sealed class SourceLaws : IDisposable
{
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes("""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">12</PMID><Article>
        <Journal><JournalIssue><PubDate><Year>2020</Year><Month>Oct</Month><Day>5</Day></PubDate></JournalIssue><Title>J</Title></Journal>
        <ArticleTitle>A <i>title</i> with 10<sup>9</sup>/L &amp; α</ArticleTitle><Abstract><AbstractText Label="AIM">One  two.</AbstractText>
        <AbstractText>x<sub>max</sub> <math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mi>b</mi></mfrac><mmultiscripts><mi>X</mi><mprescripts/><none/><mn>1</mn></mmultiscripts></math></AbstractText></Abstract>
        <Language>eng</Language></Article><KeywordList><Keyword>k</Keyword></KeywordList></MedlineCitation></PubmedArticle>
        <DeleteCitation><PMID>9</PMID></DeleteCitation></PubmedArticleSet>
        """);

    private static readonly byte[] ValidLines = Encoding.UTF8.GetBytes("""
        {"id":"pubmed:1","title":"T α","abstract":"One two.","mesh":["Humans"]}
        {"id":"x","title":"T","sections":[{"label":"AIM","text":"To see."},{"text":"Seen."}]}
        """);

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Any_bytes_give_deliveries_or_a_fault_and_passages_lie_inside_the_text() =>
        Check(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf());

    [Fact]
    public void Any_tags_give_deliveries_or_a_fault() =>
        Check(Gen.Elements(
            "<PubmedArticleSet>", "</PubmedArticleSet>", "<PubmedArticle>", "</PubmedArticle>", "<MedlineCitation>", "</MedlineCitation>",
            "<PMID>5</PMID>", "<PMID>", "</PMID>", "<Article>", "</Article>", "<Abstract>", "</Abstract>", "<AbstractText Label='A'>", "</AbstractText>",
            "<sup>", "</sup>", "<sub>2</sub>", "<math>", "</math>", "<mfrac>", "</mfrac>", "<mroot>", "</mroot>", "<mmultiscripts>", "</mmultiscripts>", "<mprescripts/>",
            " ", "x", "&lt;", "&#x0;", "&#xD800;", "&e;", "<![CDATA[", "]]>", "<!--", "-->", "<?p?>", "<!DOCTYPE a [", "]>", "\0", "\uFFFE", "<html>", "{\"id\":\"1\"", ",\"title\":\"T\"}", "\n", "PMID- 5", "TI  - T", "AB  - ", "TY  - JOUR", "ER  - ")
            .ListOf().Select(tags => Encoding.UTF8.GetBytes(string.Concat(tags))));

    [Fact]
    public void A_valid_document_with_bytes_changed_gives_deliveries_or_a_fault() => Check(Mutated(Valid));

    [Fact]
    public void A_fault_that_quotes_a_line_feed_is_still_one_line() =>
        Assert.True(Holds(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<\nPubmedArticleSet></PubmedArticleSet>")));

    [Fact]
    public void Valid_lines_with_bytes_changed_give_deliveries_or_a_fault() => Check(Mutated(ValidLines));

    [Fact]
    public void A_compressed_document_with_bytes_changed_gives_deliveries_or_a_fault()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Valid);
        Check(Mutated(packed.ToArray()));
    }

    [Fact]
    public void A_document_cut_anywhere_gives_what_stood_before_the_cut() =>
        Check(Gen.Choose(0, Valid.Length - 1).Select(length => Valid[..length]));

    [Fact]
    public void Any_text_is_a_page_whose_passages_lie_inside_it() =>
        Prop.ForAll(
            Gen.Elements("Back to x", "# Title", "## Results", "Results", "Source: pubmed:5", "Source:", "words and words.", "- item", "", " ", "**b**", "Results: x", "α", "tags tags", "2026-01-01 x", "\0")
                .ListOf().Select(lines => string.Join('\n', lines)).ToArbitrary(),
            text => Inside(DigestPageReader.Read(text).Text)).Hold();

    private static Gen<byte[]> Mutated(byte[] valid) =>
        Gen.Zip(Gen.Choose(0, valid.Length - 1), Gen.Choose(0, 255)).ListOf(3).Select(changes =>
        {
            var mutated = (byte[])valid.Clone();
            foreach (var (at, value) in changes) mutated[at] = (byte)value;
            return mutated;
        });

    private void Check(Gen<byte[]> documents) =>
        Prop.ForAll(documents.ToArbitrary(), Holds).Hold(300);

    private bool Holds(byte[] document)
    {
        File.WriteAllBytes(file, document);
        return Settles(SourceFiles.ReadAsync([file], TestContext.Current.CancellationToken))
            && Settles(PubMedReader.ReadAsync(new MemoryStream(document), "any", TestContext.Current.CancellationToken))
            && Settles(MedlineReader.ReadAsync(new MemoryStream(document), "any", TestContext.Current.CancellationToken))
            && Settles(RisReader.ReadAsync(new MemoryStream(document), "any", TestContext.Current.CancellationToken))
            && Settles(JsonlReader.ReadAsync(new MemoryStream(document), "any", TestContext.Current.CancellationToken));
    }

    private static bool Settles(IAsyncEnumerable<Delivery> deliveries)
    {
        try
        {
            return deliveries.ToBlockingEnumerable(TestContext.Current.CancellationToken)
                .All(delivery => delivery is not Delivery.Delivered delivered || Inside(delivered.Article));
        }
        catch (SourceFaultException fault)
        {
            return fault.Message.EndsWith('.') && !fault.Message.Contains('\n', StringComparison.Ordinal);
        }
    }

    private static bool Inside(Article article)
    {
        var at = 0;
        foreach (var section in article.Sections)
        {
            if (section.At.Start != at || section.At.Length <= 0 || section.At.End > article.Text.Length) return false;
            at = section.At.End + 1;
        }
        return article.Sections.IsEmpty ? article.Text.Length == 0 : at == article.Text.Length + 1;
    }
}
