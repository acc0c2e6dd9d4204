using System.Text;
using System.Text.Json;
using Assay.Publication.Citations;
using Assay.Records;
using Assay.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Assay.Tests.Publication.Citations;

public sealed class CitationFormatsTests
{
    internal static string Written(string format, params IEnumerable<Article> articles)
    {
        using var text = new StringWriter();
        var writer = CitationFormats.Writer(format);
        writer.Open(text);
        foreach (var article in articles) writer.Write(article, text);
        writer.Close(text);
        return text.ToString();
    }

    public static TheoryData<string> Formats => [.. CitationFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_says_what_its_golden_file_says(string format) =>
        Golden.Match(Written(format, CitedArticle.Full, CitedArticle.Bare, CitedArticle.Chapter, CitedArticle.InWords), $"articles.{format}");

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_article_is_a_whole_document_too(string format)
    {
        var text = Written(format);
        if (format == "csl-json") Assert.Empty(JsonDocument.Parse(text).RootElement.EnumerateArray());
        else if (format == "csv") Assert.Matches("^id,version,pmid,[a-z_,]+,abstract\r?\n$", text);
        else Assert.Equal(format == "tsv" ? "pmid\ttitle\tabstract\tpublication_types\tmesh\n" : "", text);
    }

    [Fact]
    public void A_format_that_is_none_is_the_callers_fault() =>
        Assert.Contains("jsonl, tsv, ris", Assert.Throws<ArgumentException>(() => CitationFormats.Writer("endnote")).Message, StringComparison.Ordinal);

    [Fact]
    public void No_text_breaks_out_of_its_field() =>
        Prop.ForAll(Gen.Elements("\n", "\r\n", "\t", "\u2028", "}", "{", "\\", "\\input{x}", "@article{", "%", "$", "ER  - ", "TY  - JOUR", "PMID- 7", "\"", "]", "x", " ", "\0", "α", "\u0085")
            .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(), text =>
            {
                var article = CitedArticle.Bare with { Title = text, Authors = [new(text, text, null, null, null), new(null, null, null, text, null)], Doi = text, Keywords = [text], Journal = new(text, text, text, text, text) };
                return Written("tsv", article).Split('\n') is [_, var row, ""] && row.Count(c => c == '\t') == 4
                    && Written("ris", article).Split('\n').Count(line => line.StartsWith("ER  - ", StringComparison.Ordinal)) == 1
                    && Written("ris", article).Split('\n').Count(line => line.StartsWith("TY  - ", StringComparison.Ordinal)) == 1
                    && Written("nbib", article).Split('\n').Count(line => line.StartsWith("PMID", StringComparison.Ordinal)) == 1
                    && Balanced(Written("bibtex", article))
                    && JsonDocument.Parse(Written("csl-json", article)).RootElement.GetArrayLength() == 1;
            }).Hold(300);

    [Fact]
    public void Keys_of_BibTeX_differ_where_ids_differ_and_depend_on_the_article_alone()
    {
        string Key(SourceId id) => Written("bibtex", CitedArticle.Full with { Id = id }).Split('{', ',')[1];

        Assert.Equal("vandoe2020pmid101v2", Key(SourceId.OfPmid(101)));
        Assert.Equal(6, new[] { SourceId.OfPmid(1), SourceId.OfPmid(2), new("ris", "1"), new("ris", "a b"), new("ris", "a-b"), new("ris", "ab") }.Select(Key).Distinct().Count());
    }

    [Fact]
    public async Task What_is_written_as_lines_of_JSON_reads_back()
    {
        foreach (var article in new[] { CitedArticle.Full, CitedArticle.Bare, CitedArticle.Chapter, CitedArticle.InWords }.Concat(await SharedAsync()))
        {
            if (article.Title.Length + article.Text.Length == 0) continue;
            var back = await BackAsync(JsonlReader.ReadAsync, Written("jsonl", article));
            Assert.Equal((article.Id, article.Version, article.Title, article.Text), (back.Id, back.Version, back.Title, back.Text));
            Assert.Equal(article.Sections, back.Sections);
            Assert.Equal((article.Doi, article.PmcId, article.Journal?.Title), (back.Doi, back.PmcId, back.Journal?.Title));
            Assert.Equal(article.PublicationTypes, back.PublicationTypes);
            Assert.Equal(article.Mesh.Select(heading => heading.Descriptor), back.Mesh.Select(heading => heading.Descriptor));
            Assert.Equal((article.Published?.Year, article.Published?.Month, article.Published?.Day), (back.Published?.Year, back.Published?.Month, back.Published?.Day));
            Assert.Equal(article.Keywords, back.Keywords);
        }
    }

    [Theory]
    [InlineData("ris")]
    [InlineData("nbib")]
    public async Task What_is_written_in_tags_reads_back(string format)
    {
        foreach (var article in (await SharedAsync()).Prepend(CitedArticle.Full))
        {
            if (format == "ris" && article.Title.Length + article.Text.Length == 0) continue;
            var back = await BackAsync(format == "ris" ? RisReader.ReadAsync : MedlineReader.ReadAsync, Written(format, article));
            Assert.Equal(article.Id, back.Id);
            Assert.Equal(Plain(article.Title), Plain(back.Title));
            Assert.Equal(Plain(Labelled(article)), Plain(Labelled(back)));
            Assert.Equal((Plain(article.Doi), article.PmcId), (Plain(back.Doi), back.PmcId));
            Assert.Equal(Plain(article.Journal?.Title), Plain(back.Journal?.Title));
            Assert.Equal((format == "ris" ? article.Published ?? article.ArticleDate : article.Published)?.Year, back.Published?.Year);
            Assert.Equal(article.Authors.Select(author => Name(author, format)), back.Authors.Select(author => Name(author, format)));
        }
    }

    private static async Task<Article> BackAsync(Func<Stream, string, CancellationToken, IAsyncEnumerable<Delivery>> read, string text) =>
        Assert.IsType<Delivery.Delivered>(Assert.Single(
            await read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "back", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken))).Article;

    // On a bare clone the fixtures here are all there is.
    private static async Task<List<Article>> SharedAsync() => Place.Shared is null ? [] :
        [.. (await SourceFiles.ReadAsync(Directory.GetFiles(Path.Combine(Place.Shared, "data", "pubmed"), "*.xml*").Order(StringComparer.Ordinal), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken)).OfType<Delivery.Delivered>().Select(delivered => delivered.Article)];

    private static string Labelled(Article article) =>
        string.Join(' ', article.Sections.Select(section => (section.Label is { } label ? label.ToUpperInvariant() + ": " : "") + section.At.Of(article.Text)));

    // A space more or less at a line's end, or for a control character, is no loss.
    private static string Plain(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // RIS parts a name at its comma, and has no way to say that a group's name holds one.
    private static string Name(Author author, string format) =>
        Plain((author.LastName ?? author.CollectiveName ?? author.ForeName)?.Split(format == "ris" ? ',' : '\0')[0]);

    private static bool Balanced(string bibtex)
    {
        var depth = 0;
        foreach (var c in bibtex)
            if ((depth += c == '{' ? 1 : c == '}' ? -1 : 0) < 0)
                return false;
        return depth == 0 && bibtex.Split('\n').Count(line => line.StartsWith('@')) == 1;
    }
}
