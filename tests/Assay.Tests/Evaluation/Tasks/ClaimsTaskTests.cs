using Assay.Evaluation;

namespace Assay.Tests.Evaluation.Tasks;

public sealed class ClaimsTaskTests
{
    private const string Held = """
        {"id":"1","claim":"Zinc sulfate lowers airway inflammation in mice.","label":"SUPPORT","document":{"doc":"a","title":"Zinc sulfate in asthmatic mice","sentences":["Mice were fed with zinc sulfate.","Zinc sulfate reduced airway inflammation in mice."]},"evidenceSentences":[1]}
        {"id":"2","claim":"Statins prevent stroke in older women.","label":"NOINFO","document":{"doc":"b","title":"Hearing of bats","sentences":["Bats hear ultrasound.","We recorded their calls."]},"evidenceSentences":[]}
        """;

    [Fact]
    public async Task Held_out_claims_are_answered_by_the_shipped_model_beside_a_baseline()
    {
        var report = await Run(Held);
        Assert.Equal("gold.jsonl", report.File);
        Assert.Equal(1, report.Row("accuracy")!.F1);
        Assert.Equal(1, report.Row("likeliest sentence")!.F1);
        Assert.Contains(report.Baseline, static row => row.Name == "macro");
        Assert.Equal(2, report.Predictions.Length);
        Assert.Equal(0.60, Assert.Single(report.Bars).Least);
    }

    [Fact]
    public async Task A_line_without_a_claim_is_said_and_left_out()
    {
        var report = await Run(Held + "\n{\"id\":\"3\",\"label\":\"SUPPORT\"}");
        Assert.Equal(2, report.Documents);
    }

    [Fact]
    public async Task What_the_model_learned_from_is_scored_by_models_that_have_not_seen_it()
    {
        var path = Place.SharedOrSkip("data/claims/healthver_train.jsonl");
        var few = string.Join('\n', (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Take(40));
        var report = await Run(few);
        Assert.Contains("learned on the other documents", report.File, StringComparison.Ordinal);
    }

    private static async Task<EvaluationReport> Run(string lines)
    {
        var folder = Directory.CreateTempSubdirectory("assay-claims-").FullName;
        var path = Path.Combine(folder, "gold.jsonl");
        await File.WriteAllTextAsync(path, lines, TestContext.Current.CancellationToken);
        var report = EvaluationTasks.Named("claims")!.Run(await GoldFile.OpenAsync(path, null, TestContext.Current.CancellationToken));
        Directory.Delete(folder, recursive: true);
        return report;
    }
}
