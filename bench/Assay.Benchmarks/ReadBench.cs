using System.Diagnostics;
using Assay.Language;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;

namespace Assay.Benchmarks;

/// <summary>How fast Reading is: abstracts a second on all cores, a very long abstract, and what the first one costs.</summary>
internal static class ReadBench
{
    private const double Goal = 2000;
    private const int LongCharacters = 200 * 1024;
    private const double LongGoal = 100;
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        if (Corpus.Folder() is not { } folder)
        {
            Console.Error.WriteLine("The shared PubMed files are not beside this checkout: nothing to read.");
            return 1;
        }
        var articles = new List<Article>();
        await foreach (var delivery in SourceFiles.ReadAsync([folder], CancellationToken.None))
            if (delivery is Delivery.Delivered { Article.HasAbstract: true } one) articles.Add(one.Article);
        var characters = articles.Average(static article => article.Text.Length);

        // The first study pays for the models: they are loaded when they are first asked for.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var reader = new AbstractReader();
        GC.KeepAlive(reader.Read(articles[0]));
        var first = clock.Elapsed.TotalMilliseconds;
        GC.KeepAlive(reader.Read(Long(articles, 20_000)));
        var models = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

        Console.WriteLine($"{articles.Count} abstracts of shared/data/pubmed, {characters:0} characters on average; {Environment.ProcessorCount} cores; median of {Rounds} rounds");
        Console.WriteLine($"  first study, models and code     {first,8:0} ms");
        Console.WriteLine($"  memory held afterwards           {models,8:0.0} MB");
        var alone = Rate(articles, reader, 1);
        var all = Rate(articles, reader, Environment.ProcessorCount);
        Console.WriteLine($"  one core                         {alone,8:0} abstracts/s");
        Console.WriteLine($"  all cores                        {all,8:0} abstracts/s   asked for: at least {Goal:0}");
        Console.WriteLine($"  processor time an abstract       {Cost(articles, article => reader.Read(article)),8:0} µs");
        Console.WriteLine($"    of which words                 {Cost(articles, article => new Wording(article.Text)),8:0} µs");
        Console.WriteLine($"    of which words and numbers     {Cost(articles, article => NumberReader.Read(article.Text)),8:0} µs");
        Console.WriteLine($"    of which the language          {Cost(articles, article => Tongues.Of(article.Text)),8:0} µs");
        var whole = Long(articles, LongCharacters);
        var half = Long(articles, LongCharacters / 2);
        Console.WriteLine($"  an abstract of 100 KB            {Time(reader, half),8:0.0} ms");
        Console.WriteLine($"  an abstract of 200 KB            {Time(reader, whole),8:0.0} ms            asked for: at most {LongGoal:0}");
        return 0;
    }

    private static double Rate(List<Article> articles, AbstractReader reader, int cores)
    {
        var rates = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            const int Times = 3;
            Parallel.For(0, articles.Count * Times, new ParallelOptions { MaxDegreeOfParallelism = cores }, i => GC.KeepAlive(reader.Read(articles[i % articles.Count])));
            // The first round warms up.
            if (round > 0) rates.Add(articles.Count * Times / clock.Elapsed.TotalSeconds);
        }
        return rates.Order().ElementAt(Rounds / 2);
    }

    // Processor time, not time on the wall: other work on the machine does not count.
    private static double Cost(List<Article> articles, Func<Article, object> work)
    {
        foreach (var article in articles) GC.KeepAlive(work(article));
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
            foreach (var article in articles) GC.KeepAlive(work(article));
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (articles.Count * Rounds);
    }

    private static double Time(AbstractReader reader, Article article)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            GC.KeepAlive(reader.Read(article));
            if (round > 0) times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return times.Order().ElementAt(Rounds / 2);
    }

    // Real abstracts one after another: as long as no abstract is, and as varied as they are.
    private static Article Long(List<Article> articles, int characters)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < characters; i++) text.Append(articles[i % articles.Count].Text).Append(' ');
        text.Length = characters;
        return articles[0] with { Text = text.ToString(), Sections = [new(null, null, new Passage(0, text.Length))] };
    }
}
