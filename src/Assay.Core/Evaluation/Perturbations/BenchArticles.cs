using System.Text.Json;
using Assay.Evaluation.Corpora;
using Assay.Records;
using Assay.Sources;

namespace Assay.Evaluation.Perturbations;

/// <summary>Articles with abstracts, of PubMed files or of the lines of a corpus; each text once.</summary>
internal static class BenchArticles
{
    private const int Shortest = 400;

    public static IEnumerable<Article> Of(GoldFile gold)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var articles = Directory.Exists(gold.Path) || gold.Name.Contains(".xml", StringComparison.OrdinalIgnoreCase) ? Records(gold.Path) : gold.Read(Line);
        return articles.Where(article => article.Text.Length >= Shortest && seen.Add(article.Text));
    }

    private static List<Article> Records(string path) => Task.Run(async () =>
    {
        var articles = new List<Article>();
        await foreach (var delivery in SourceFiles.ReadAsync([path], CancellationToken.None).ConfigureAwait(false))
            if (delivery is Delivery.Delivered { Article.HasAbstract: true } one) articles.Add(one.Article);
        return articles;
    }).GetAwaiter().GetResult();

    private static Article Line(JsonElement line)
    {
        if (line.TryGetProperty("trial", out _))
        {
            var trial = TrialCorpus.Read(line);
            return GoldArticle.Of(trial.Id, trial.Title, trial.Text[trial.Start..trial.End]);
        }
        var text = line.TextOrNull("abstract") ?? line.TextOrNull("text") ?? throw new FormatException("the object has neither \"abstract\" nor \"text\"");
        return GoldArticle.Of(line.TextOrNull("pmid") ?? line.Id("id"), line.TextOrNull("title") ?? "", text);
    }
}
