using Assay.Records;
using Assay.Sources;

namespace Assay.Tests.Sources;

public sealed class FidelityTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_field_of_every_shared_article_is_what_the_oracle_says()
    {
        Place.SharedOrSkip("data", "pubmed");
        var (articles, equal) = (0, 0);
        var differences = new List<string>();
        foreach (var file in Oracle.Records().OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var read = await ReadAsync(file.Key);
            var records = file.ToList();
            Assert.Equal(records.Count, read.Count);
            foreach (var (oracle, article) in records.Zip(read))
            {
                articles++;
                var wrong = Fidelity.Fields(oracle, article)
                    .Where(field => field.Expected != field.Actual)
                    .Select(field => $"{file.Key} {article.Id} {field.Field}: {Around(field.Expected, field.Actual)}")
                    .ToList();
                if (wrong.Count == 0) equal++;
                differences.AddRange(wrong);
            }
        }
        output.WriteLine($"{equal} of {articles} articles with every field equal ({100.0 * equal / articles:0.00} %).");
        Assert.True(differences.Count == 0, $"{equal} of {articles} equal; {differences.Count} differences:\n{string.Join('\n', differences.Take(40))}");
    }

    private static string Around(string expected, string actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        string Cut(string text) => text.Substring(Math.Max(0, at - 20), Math.Min(60, text.Length - Math.Max(0, at - 20)));
        return $"\n  said {Cut(expected)}\n  read {Cut(actual)}";
    }

    private static async Task<List<Article>> ReadAsync(string file)
    {
        var articles = new List<Article>();
        await using var xml = Oracle.Open(file);
        await foreach (var delivery in PubMedReader.ReadAsync(xml, file, TestContext.Current.CancellationToken))
            if (delivery is Delivery.Delivered delivered)
                articles.Add(delivered.Article);
        return articles;
    }
}
