using System.IO.Compression;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Sources;
using Assay.Verification;

namespace Assay.Tests.Verification;

/// <summary>
/// Sentences as a language model retells a paper, true and false, worded by us over abstracts of the shared corpora: how many of the false
/// are refused and how many of the true are printed does not fall below what was measured.
/// </summary>
public sealed class RetoldTests
{
    // A point or two below what was measured when they were set.
    private const double LeastRefused = 0.76;
    private const double LeastPrinted = 0.81;

    [Fact]
    public async Task Of_retold_sentences_no_fewer_are_judged_right_than_were()
    {
        var shared = Place.SharedOrSkip();
        var rows = File.ReadLines(Path.Combine(Place.Root, "tests", "Assay.Tests", "Data", "retold", "retold.jsonl")).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        var wanted = rows.Select(static row => row.GetProperty("pmid").GetString()!).ToHashSet(StringComparer.Ordinal);
        var papers = new Dictionary<string, Article>(StringComparer.Ordinal);
        var files = rows.Select(row => Path.Combine(shared, "data", row.GetProperty("file").GetString()!)).Distinct().ToArray();
        foreach (var (pmid, article) in files.Where(static file => file.Contains(".jsonl", StringComparison.Ordinal)).SelectMany(file => Papers(file, wanted)))
            papers.TryAdd(pmid, article);
        await foreach (var delivery in SourceFiles.ReadAsync([.. files.Where(static file => file.Contains(".xml", StringComparison.Ordinal))], TestContext.Current.CancellationToken))
            if (delivery is Delivery.Delivered({ HasAbstract: true } article) && wanted.Contains(article.Id.Value)) papers.TryAdd(article.Id.Value, article);
        Assert.Empty(wanted.Except(papers.Keys));

        var gate = new DigestCheck();
        var studies = papers.ToDictionary(static paper => paper.Key, static paper => new AbstractReader().Read(paper.Value), StringComparer.Ordinal);
        var (truths, printed, falsehoods, refused) = (0, 0, 0, 0);
        foreach (var row in rows)
        {
            var pmid = row.GetProperty("pmid").GetString()!;
            var digest = gate.Check(new(StrangersDigest.Of(papers[pmid].Id, papers[pmid].Title, [row.GetProperty("text").GetString()!]), papers[pmid], studies[pmid]));
            if (row.GetProperty("true").GetBoolean()) (truths, printed) = (truths + 1, printed + (digest.Publishable ? 1 : 0));
            else (falsehoods, refused) = (falsehoods + 1, refused + (digest.Publishable ? 0 : 1));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"false refused {refused}/{falsehoods}, true printed {printed}/{truths}");
        Assert.True(refused >= LeastRefused * falsehoods, $"Only {refused} of {falsehoods} false sentences are refused.");
        Assert.True(printed >= LeastPrinted * truths, $"Only {printed} of {truths} true sentences are printed.");
    }

    // Corpora of several lines a paper are named by the line; the sentences are filed under the paper.
    private static IEnumerable<(string Pmid, Article Article)> Papers(string file, HashSet<string> wanted)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if ((row.GetProperty("pmid") is { ValueKind: JsonValueKind.String } id ? id.GetString() : row.GetProperty("pmid").GetRawText()) is not { } pmid || !wanted.Contains(pmid)) continue;
            var text = row.GetProperty("abstract").GetString()!;
            yield return (pmid, new Article { Id = new SourceId(SourceId.PubMed, pmid), Title = row.GetProperty("title").GetString()!, Text = text, Sections = [new Section(null, null, new Passage(0, text.Length))] });
        }
    }
}
