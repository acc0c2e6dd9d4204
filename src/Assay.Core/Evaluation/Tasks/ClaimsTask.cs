using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Claims;
using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Tasks;

/// <summary>Claims against the source given: support, refute or not enough information.</summary>
/// <remarks>A file whose documents the shipped model was learned on is answered by five models, each learned on the other documents and claims of the file.</remarks>
public sealed class ClaimsTask : IEvaluationTask
{
    private const int Folds = 5;
    private const int Seed = 1;
    private const string Evidence = "evidence sentences";
    private const string Likeliest = "likeliest sentence";

    /// <inheritdoc/>
    public string Name => "claims";

    /// <inheritdoc/>
    public string Question => "what a source says to a claim: support, refute, or not enough information";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["claims/scifact_train.jsonl.gz", "claims/healthver_train.jsonl", "claims/nli4ct_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var pairs = gold.Read(ClaimPair.Read).ToList();
        var shipped = ShippedModels.Classifier(ClaimJudge.ModelName);
        var learned = pairs.Count(pair => ClaimBasis.Met(shipped, pair)) * 2 > pairs.Count;
        var answers = learned && pairs.Count >= Folds ? InTurn(pairs, shipped) : Answers(pairs, ClaimJudge.Shipped);
        var report = Score(gold, pairs, answers);
        return learned ? report with { File = $"{gold.Name} (the shipped model learned from it; figures of five models, each learned on the other documents and claims)" } : report;
    }

    private static List<ClaimJudgement> Answers(IEnumerable<ClaimPair> pairs, ClaimJudge judge) =>
        [.. pairs.Select(pair => judge.Judge(pair.Claim, judge.Read(pair.Title, pair.Sentences, pair.Form)))];

    private static List<ClaimJudgement> InTurn(List<ClaimPair> pairs, LinearClassifier basis)
    {
        var part = ClaimFolds.Of(pairs, Folds);
        var answers = new ClaimJudgement[pairs.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var judge = new ClaimJudge(ClaimLesson.Learn([.. pairs.Where((_, i) => part[i] != fold)], basis, Seed, CancellationToken.None));
            for (var i = 0; i < pairs.Count; i++)
                if (part[i] == fold) answers[i] = Answers([pairs[i]], judge)[0];
        }
        return [.. answers];
    }

    private EvaluationReport Score(GoldFile gold, List<ClaimPair> pairs, List<ClaimJudgement> answers)
    {
        var sheet = new EvaluationSheet();
        var (ours, plain) = (new TallySheet(), new TallySheet());
        for (var i = 0; i < pairs.Count; i++)
        {
            var (pair, answer) = (pairs[i], answers[i]);
            var (told, said) = (Spelled(pair.Label), Spelled(answer.Label));
            sheet.Ours.Answer(told, said);
            var overlap = ClaimOverlap.Decide(pair);
            sheet.Baseline.Answer(told, Spelled(overlap.Label));
            Sentences(ours, pair, answer.Evidence, answer.Likeliest);
            Sentences(plain, pair, overlap.Label == ClaimLabel.NoInfo ? [] : [overlap.Sentence], overlap.Sentence);
            var right = told == said;
            if (!right) sheet.Error($"{told} read as {said}{(pair.Claim.Any(char.IsAsciiDigit) ? ", claim with digits" : "")}");
            sheet.Done(pair.Id, right ? new(1, 0, 0) : new(0, 1, 1), right ? [] : [$"{told} read as {said}: {pair.Claim}"], JsonValue.Create(told),
                new JsonObject { ["label"] = said, ["bearing"] = Math.Round(answer.Bearing, 4), ["support"] = Math.Round(answer.Support, 4), ["evidence"] = new JsonArray([.. answer.Evidence.Select(static index => (JsonNode)index)]) });
        }
        var scifact = pairs.Exists(static pair => pair.Form == SourceForm.Abstract);
        return sheet.Report(Name, gold, Rows(sheet.Ours, ours), Rows(sheet.Baseline, plain), "half of the claim's words in one sentence; turned where one of the two denies",
            scifact ? [new Bar("macro", Measure.F1, 0.60, 0.70)] : []);
    }

    private static ImmutableArray<ScoreRow> Rows(TallySheet labels, TallySheet sentences) =>
    [
        ScoreRow.Mean("macro", labels.Tallies.Where(static tally => tally.Hits + tally.Missed > 0)),
        ScoreRow.Of("accuracy", Tally.Accuracy(labels.Total.Hits, labels.Total.Hits + labels.Total.Missed)),
        .. labels.ByName(),
        .. sentences.ByName(),
    ];

    private static void Sentences(TallySheet tallies, ClaimPair pair, ImmutableArray<int> given, int likeliest)
    {
        if (pair.Evidence is not { } marked) return;
        var hits = given.Count(marked.Contains);
        tallies.Add(Evidence, new(hits, given.Length - hits, marked.Length - hits));
        if (marked.Length > 0) tallies.Add(Likeliest, Tally.Accuracy(marked.Contains(likeliest) ? 1 : 0, 1));
    }

    private static string Spelled(ClaimLabel label) => label switch { ClaimLabel.Support => "SUPPORT", ClaimLabel.Refute => "REFUTE", _ => "NOINFO" };
}
