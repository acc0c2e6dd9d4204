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
    private const int Rounds = 3;
    private const int Sentences = 8;

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
        Console.WriteLine($"{own.Count} digests of shared/data/pubmed; {Environment.ProcessorCount} cores; median of {Rounds} rounds; the readings of the sources kept");
        Console.WriteLine($"  our own digests                  {Rate(own),8:0} digests/s    asked for: at least {Goal:0}");
        Console.WriteLine($"  a stranger's, up to {Sentences} sentences  {Rate(strangers),8:0} digests/s    asked for: at least {Goal:0}");
        Console.WriteLine($"  processor time, our own          {Cost(own),8:0} µs");
        Console.WriteLine($"  processor time, a stranger's     {Cost(strangers),8:0} µs");
        return 0;
    }

    private static double Rate(List<Submission> submissions)
    {
        var gate = new DigestCheck();
        var rates = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            Parallel.For(0, submissions.Count, i => GC.KeepAlive(gate.Check(submissions[i])));
            // The first round warms up.
            if (round > 0) rates.Add(submissions.Count / clock.Elapsed.TotalSeconds);
        }
        return rates.Order().ElementAt(Rounds / 2);
    }

    // Processor time, not time on the wall: other work on the machine does not count.
    private static double Cost(List<Submission> submissions)
    {
        var gate = new DigestCheck();
        foreach (var submission in submissions) GC.KeepAlive(gate.Check(submission));
        var before = Environment.CpuUsage.TotalTime;
        foreach (var submission in submissions) GC.KeepAlive(gate.Check(submission));
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / submissions.Count;
    }
}
