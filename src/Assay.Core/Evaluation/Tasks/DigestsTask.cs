using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Digests;
using Assay.Digests.Extractive;
using Assay.Evaluation.Perturbations;
using Assay.Evaluation.Written;
using Assay.Pipeline;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Evaluation.Tasks;

/// <summary>The digests an engine writes: what the gate lets through, and what a digest owes its reader; two engines on the same articles, side by side.</summary>
/// <param name="engine">Who writes; null for the embedded engine.</param>
/// <param name="rival">Who writes the same again, or null.</param>
/// <param name="most">Most articles of a file; null for all.</param>
public sealed class DigestsTask(DigestEngine? engine = null, DigestEngine? rival = null, int? most = null) : IEvaluationTask
{
    private static readonly DigestCheck Gate = new();

    /// <summary>The embedded engine.</summary>
    public static DigestEngine Embedded { get; } = new(ExtractiveDigest.Engine, new ExtractiveDigest());

    /// <inheritdoc/>
    public string Name => "digests";

    /// <inheritdoc/>
    public string Question => "what of a digest is kept, traced, owed and left out";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["designs/robotsearch_dev.jsonl", "ctro/ctro_dev.jsonl", "directions/directions_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return Task.Run(() => RunAsync(gold, CancellationToken.None)).GetAwaiter().GetResult();
    }

    /// <summary>As <see cref="Run"/>, and can be stopped.</summary>
    public async Task<EvaluationReport> RunAsync(GoldFile gold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var first = engine ?? Embedded;
        var reader = new AbstractReader();
        var briefs = BenchArticles.Of(gold).Take(most ?? int.MaxValue).Select(article => new Brief(article, reader.Read(article), [])).ToList();
        var marks = await MarksAsync(first, briefs, cancellationToken).ConfigureAwait(false);
        var others = rival is null ? null : await MarksAsync(rival, briefs, cancellationToken).ConfigureAwait(false);
        var report = await ReportAsync(gold, first, briefs, marks, cancellationToken).ConfigureAwait(false);
        return others is null ? report : report with
        {
            PairedNames = [first.Name, rival!.Name],
            Paired = DigestTables.Paired([.. marks.Zip(others).Where(static pair => pair.First is not null && pair.Second is not null).Select(static pair => (pair.First!, pair.Second!))]),
        };
    }

    // In the order of the articles, whatever answers first.
    private static async Task<DigestMark?[]> MarksAsync(DigestEngine engine, List<Brief> briefs, CancellationToken cancellationToken)
    {
        var marks = new DigestMark?[briefs.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, briefs.Count), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, engine.Concurrency), CancellationToken = cancellationToken }, async (at, stop) =>
        {
            var brief = briefs[at];
            if (await engine.Writer.RunAsync(brief, stop).ConfigureAwait(false) is Outcome<Draft>.Done(var draft))
                marks[at] = DigestMark.Of(engine, new WrittenDigest(brief.Article, brief.Study, Gate.Check(new Submission(draft, brief.Article, brief.Study))));
        }).ConfigureAwait(false);
        return marks;
    }

    private async Task<EvaluationReport> ReportAsync(GoldFile gold, DigestEngine engine, List<Brief> briefs, DigestMark?[] all, CancellationToken cancellationToken)
    {
        var sheet = new EvaluationSheet();
        var marks = all.OfType<DigestMark>().ToList();
        foreach (var mark in marks) Done(sheet, mark);
        var owing = marks.Where(static mark => RequiredContent.HasResults(mark.Digest)).ToList();
        var ids = briefs.Select(static brief => brief.Article.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Spent> spent = engine.Spending is null ? [] : await engine.Spending(cancellationToken).ConfigureAwait(false);
        var written = marks.Sum(static mark => mark.Written);
        ImmutableArray<ScoreRow> rows =
        [
            Row("sentences kept", marks.Sum(static mark => mark.Kept), written),
            Row("kept or repaired", marks.Sum(static mark => mark.Kept + mark.Repaired), written),
            Row("numbers traced", marks.Sum(static mark => mark.Numbers.Traced), marks.Sum(static mark => mark.Numbers.Printed)),
            Row("nothing left out", marks.Count(static mark => mark.Omissions == 0), marks.Count),
            Row(DigestTables.Whole, owing.Count(DigestTables.IsWhole), owing.Count),
            .. Lies(marks),
        ];
        ImmutableArray<Bar> bars = [new Bar("sentences kept", Measure.F1, 0.97), new Bar(DigestTables.Whole, Measure.F1, 0.95), .. engine.Lies is null ? [] : (ImmutableArray<Bar>)[new Bar(Blocked, Measure.F1, 1)]];
        return sheet.Report(Name, gold, rows, [], null, engine.Lies is null ? bars : bars.RemoveAt(0)) with
        {
            Engine = engine.Name,
            Coverage = DigestTables.Coverage(owing),
            Figures = DigestTables.Figures(marks, briefs.Count - marks.Count, [.. spent.Where(one => ids.Contains(one.Article))]),
        };
    }

    private const string Blocked = "lies blocked";

    private static IEnumerable<ScoreRow> Lies(List<DigestMark> marks)
    {
        var told = marks.SelectMany(static mark => mark.Lies).ToList();
        if (told.Count == 0) yield break;
        yield return Row(Blocked, told.Count(static entry => !entry.Published), told.Count);
        foreach (var group in told.GroupBy(static entry => entry.Lie.Operator).OrderBy(static group => group.Key, StringComparer.Ordinal))
            yield return Row($"{group.Key} blocked", group.Count(static entry => !entry.Published), group.Count());
    }

    private static void Done(EvaluationSheet sheet, DigestMark mark)
    {
        var faults = new List<string>();
        foreach (var verdict in mark.Digest.Judged.Verdicts.Where(static verdict => !verdict.MayBePrinted))
            faults.Add($"blocked by {string.Join(",", verdict.Breaches.Select(static breach => breach.Rule).Distinct())}: {verdict.Claim.Sentence}");
        foreach (var (lie, _) in mark.Lies.Where(static entry => entry.Published))
            faults.Add($"{lie.Operator} printed: {lie.Sentence}");
        foreach (var refusal in mark.Digest.Judged.Draft.Writing?.Refused.Where(_ => mark.Lies.IsEmpty) ?? [])
            faults.Add($"refused by {string.Join(",", refusal.Rules)}: {refusal.Sentence}");
        foreach (var omission in mark.Digest.Judged.Omissions)
            faults.Add($"left out, {omission.Rule}: {omission.At.Of(mark.Digest.Article.Text)}");
        if (RequiredContent.HasResults(mark.Digest))
            faults.AddRange(RequiredContent.All.Zip(mark.Required).Where(static pair => pair.Second == Presence.Absent).Select(static pair => $"silent about {pair.First.Name}"));
        foreach (var fault in faults) sheet.Error(fault.Split(':')[0]);
        var answer = new JsonObject { ["digest"] = new JsonArray([.. mark.Digest.Judged.Draft.Claims().Select(static claim => (JsonNode?)claim.Sentence)]), ["faults"] = new JsonArray([.. faults.Select(static fault => (JsonNode?)fault)]) };
        sheet.Done(mark.Digest.Article.Id.Value, new(mark.Kept, 0, faults.Count), faults, null, answer);
    }

    private static ScoreRow Row(string name, int part, int whole) => ScoreRow.Of(name, Tally.Accuracy(part, whole));
}
