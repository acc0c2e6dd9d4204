using System.Diagnostics;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Evaluation.Perturbations;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Verification;

namespace Assay.Benchmarks;

/// <summary>How fast the gate is: digests a second on all cores with the reading of the sources kept, and how it grows.</summary>
internal static class CheckBench
{
    private const double Goal = 1000;
    private const int Rounds = 5;
    // Passes before the clock starts: the code is compiled anew, better, until then.
    private const int Warm = 9;
    private const int Sentences = 8;
    private const int Few = 60;

    public static async Task<int> RunAsync()
    {
        if (Corpus.Folder() is not { } folder)
        {
            Console.Error.WriteLine("The shared PubMed files are not beside this checkout: nothing to check.");
            return 1;
        }
        var reader = new AbstractReader();
        var own = new List<Submission>();
        var strangers = new List<Submission>();
        await foreach (var delivery in SourceFiles.ReadAsync([folder], CancellationToken.None))
            if (delivery is Delivery.Delivered { Article: { HasAbstract: true } article })
            {
                var study = reader.Read(article);
                if (new ExtractiveDigest().Write(new Brief(article, study, [])) is Outcome<Draft>.Done(var draft)) own.Add(new(draft, article, study));
                var bed = new TestBed(article, study);
                var told = TrueDigest.Own(bed).Take(Sentences).Select(static sentence => "In this study, " + sentence.Text).ToList();
                if (told.Count > 0) strangers.Add(new(StrangersDigest.Of(article.Id, article.Title, told), article, study));
            }
        Console.WriteLine($"{own.Count} digests of shared/data/pubmed; {Environment.ProcessorCount} cores; median of {Rounds} rounds after {Warm} that warm up; the readings of the sources kept");
        Console.WriteLine($"  our own digests                  {Rate(own),8:0} digests/s    asked for: at least {Goal:0}");
        Console.WriteLine($"  a stranger's, up to {Sentences} sentences  {Rate(strangers),8:0} digests/s    asked for: at least {Goal:0}");
        Console.WriteLine($"  processor time, our own          {Cost(own),8:0} µs");
        Console.WriteLine($"  processor time, a stranger's     {Cost(strangers),8:0} µs");
        Console.WriteLine("Growth: processor time a claim, to the first of each row");
        Grow("claims x 1, 2, 4, 8, 16", strangers, static (one, times, _) => StrangersDigest.Of(one.Article.Id, one.Article.Title, Enumerable.Repeat(Told(one), times).SelectMany(static told => told)) is var draft ? one with { Draft = draft } : one);
        Grow("source x 1, 2, 4, 8, 16", strangers, (one, times, index) =>
        {
            var article = one.Article with { Text = string.Join(" ", Enumerable.Range(0, times).Select(i => strangers[(index + i) % strangers.Count].Article.Text)), Sections = [] };
            return new(one.Draft, article, reader.Read(article));
        });
        return 0;
    }

    private static IEnumerable<string> Told(Submission one) => one.Draft.Claims().Select(static claim => claim.Sentence);

    private static void Grow(string name, List<Submission> submissions, Func<Submission, int, int, Submission> grown)
    {
        Console.Write($"  {name,-24}");
        foreach (var times in (ReadOnlySpan<int>)[1, 2, 4, 8, 16])
        {
            var some = submissions.Take(Few).Select((one, index) => grown(one, times, index)).ToList();
            Console.Write($" {Cost(some) / some.Average(static one => one.Draft.Claims().Count()),8:0} µs");
        }
        Console.WriteLine();
    }

    private static double Rate(List<Submission> submissions)
    {
        var gate = new DigestCheck();
        var rates = new List<double>();
        for (var round = 0; round < Warm + Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            Parallel.For(0, submissions.Count, i => GC.KeepAlive(gate.Check(submissions[i])));
            if (round >= Warm) rates.Add(submissions.Count / clock.Elapsed.TotalSeconds);
        }
        return rates.Order().ElementAt(Rounds / 2);
    }

    // Processor time, not time on the wall: other work on the machine does not count.
    private static double Cost(List<Submission> submissions)
    {
        var gate = new DigestCheck();
        var costs = new List<double>();
        for (var round = 0; round < Warm + Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var submission in submissions) GC.KeepAlive(gate.Check(submission));
            if (round >= Warm) costs.Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / submissions.Count);
        }
        return costs.Order().ElementAt(Rounds / 2);
    }
}
