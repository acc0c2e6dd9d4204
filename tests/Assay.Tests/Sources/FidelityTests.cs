using Assay.Publication.Citations;
using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class FidelityTests(ITestOutputHelper output)
{
    // Where the oracle is arguably wrong, and why we do not follow it. Each is still held to what does not depend on taste.
    private static readonly Dictionary<(string File, string Id, string Field), string> Exceptions = new()
    {
        [("biopython_pubmed6.xml", "pubmed:30108519", "text")] = "MathML: the oracle flattens a subscript to V.O2max; we write V.O₂ₘₐₓ.",
        [("biopython_pubmed7.xml", "pubmed:29963580", "text")] = "MathML: the oracle writes the mass number behind (Xe129); prescripts come first (¹²⁹Xe).",
        [("clerx_pubmed20n1015.xml.gz", "pubmed:31839849", "text")] = "MathML: the oracle flattens eta squared to p2 = 0.15, a number that is not there.",
        [("clerx_pubmed20n1015.xml.gz", "pubmed:31839901", "text")] = "MathML: the oracle flattens X squared to X2.",
        [("net-synergy_pubmed21n1002.xml.gz", "pubmed:31449476", "keywords")] = "The first Keyword element is empty; a word of no letters is no keyword.",
    };

    [Fact]
    public async Task Every_field_of_every_shared_article_is_what_the_oracle_says()
    {
        Place.SharedOrSkip("data", "pubmed");
        var (articles, equal) = (0, 0);
        var differences = new List<string>();
        foreach (var file in Oracle.Records().OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var read = (await ReadAsync(file.Key)).OfType<Delivery.Delivered>().Select(delivered => delivered.Article).ToList();
            var records = file.ToList();
            Assert.Equal(records.Count, read.Count);
            foreach (var (oracle, article) in records.Zip(read))
            {
                articles++;
                var wrong = Fidelity.Fields(oracle, article).Where(field => field.Expected != field.Actual).ToList();
                if (wrong.Count == 0) equal++;
                foreach (var (field, expected, actual) in wrong)
                    if (!Exceptions.ContainsKey((file.Key, article.Id.ToString(), field))) differences.Add($"{file.Key} {article.Id} {field}: {Around(expected, actual)}");
                    else Assert.Equal(Letters(expected), Letters(actual));
            }
        }
        output.WriteLine($"{equal} of {articles} articles with every field equal ({100.0 * equal / articles:0.00} %); {Exceptions.Count} named exceptions.");
        Assert.True(differences.Count == 0, $"{equal} of {articles} equal; {differences.Count} differences:\n{string.Join('\n', differences.Take(40))}");
        Assert.True(equal + Exceptions.Count >= articles);
    }

    [Fact]
    public async Task A_table_of_subjects_is_the_same_where_only_subjects_are_read()
    {
        string[] files = [Place.SharedOrSkip("data", "pubmed")];
        Assert.Equal(await TableAsync(files, ArticleExtent.Whole), await TableAsync(files, ArticleExtent.Subject));
    }

    [Fact]
    public async Task Every_shared_file_holds_what_its_index_counts()
    {
        Place.SharedOrSkip("data", "pubmed");
        foreach (var index in Oracle.Index())
        {
            var deliveries = await ReadAsync(index["file"]!.GetValue<string>());
            var articles = deliveries.OfType<Delivery.Delivered>().Select(delivered => delivered.Article).ToList();
            int Counted(string field) => index[field]!.GetValue<int>();

            Assert.DoesNotContain(deliveries, delivery => delivery is Delivery.Refused);
            Assert.Equal(Counted("PubmedArticle") + Counted("PubmedBookArticle"), articles.Count);
            Assert.Equal(Counted("withAbstract"), articles.Count(article => article.HasAbstract));
            Assert.Equal(Counted("withoutAbstract"), articles.Count(article => !article.HasAbstract));
            // The index counts the labels of other abstracts too, which we keep in their text.
            if (articles.All(article => article.OtherAbstracts.IsEmpty))
            {
                Assert.Equal(Counted("labelledSections"), articles.Sum(article => article.Sections.Count(section => section.Label is not null)));
                Assert.Equal(Counted("nlmCategorySections"), articles.Sum(article => article.Sections.Count(section => section.NlmCategory is not null)));
            }
            Assert.Equal(
                index["deletedPmids"]!.AsArray().Select(pmid => $"pubmed:{pmid}"),
                deliveries.OfType<Delivery.Withdrawn>().Select(withdrawn => withdrawn.Id.ToString()));
            Assert.Equal(
                index["refTypes"]!.AsObject().ToDictionary(type => type.Key, type => type.Value!.GetValue<int>()),
                articles.SelectMany(article => article.Corrections).CountBy(link => link.RefType).ToDictionary());
        }
    }

    private static string Letters(string form) => string.Concat(form.Where(char.IsLetterOrDigit).Order());

    private static string Around(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        string Cut(string text) => text.Substring(Math.Max(0, at - 20), Math.Min(60, text.Length - Math.Max(0, at - 20)));
        return $"\n  said {Cut(expected)}\n  read {Cut(actual)}";
    }

    private static async Task<List<Delivery>> ReadAsync(string file)
    {
        await using var xml = Oracle.Open(file);
        return await PubMedReader.ReadAsync(xml, file, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> TableAsync(string[] files, ArticleExtent extent)
    {
        var table = CitationFormats.Writer("tsv");
        var text = new StringWriter();
        await foreach (var delivery in SourceFiles.ReadAsync(files, SourceLimits.Default with { Extent = extent }, TestContext.Current.CancellationToken))
            if (delivery is Delivery.Delivered(var article)) table.Write(article, text);
        return text.ToString();
    }
}
