using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Whole trial abstracts: arms, and every value bound to its arm and its outcome, read from ordinary text.</summary>
public sealed class CtroTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "ctro";

    /// <inheritdoc/>
    public string Question => "values of a trial abstract bound to arm and outcome, from plain text";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["ctro/ctro_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var reader = new AbstractReader();
        foreach (var trial in gold.Read(TrialCorpus.Read))
        {
            var study = reader.Read(GoldArticle.Of(trial.Id, trial.Title, trial.Abstract));
            var score = TrialScore.Of(trial, study);
            foreach (var (name, count) in score.Counts) sheet.Ours.Add(name, new(count.Right, count.Wrong, count.Missed));
            foreach (var (name, count) in TrialScore.Of(trial, NearestName.Read(study)).Counts) sheet.Baseline.Add(name, new(count.Right, count.Wrong, count.Missed));
            foreach (var error in score.Errors) sheet.Error(error.Kind);
            var bound = score.Counts[TrialScore.Headline];
            sheet.Done(trial.Id, new(bound.Right, bound.Wrong, bound.Missed), [.. score.Errors.Select(static error => error.Words)],
                new JsonArray([.. trial.Values.Select(static value => (JsonNode)new JsonObject { ["slot"] = value.Slot, ["value"] = value.Value, ["arm"] = value.Arm, ["endpoint"] = value.Endpoint.FirstOrDefault() })]),
                new JsonArray([.. TrialScore.Values(study).Select(one => (JsonNode)new JsonObject { ["slot"] = one.Kind, ["value"] = one.Value, ["arm"] = Label(study, one.Arm), ["endpoint"] = Outcome(study, one.Outcome) })]));
        }
        return sheet.Report(Name, gold, sheet.Ours.ByName(), sheet.Baseline.ByName(), "the names nearest to the number", new Bar(TrialScore.Headline, Measure.F1, 0.65, 0.80));
    }

    private static string? Label(Study study, string? id) => study.Arms.FirstOrDefault(arm => arm.Id == id)?.Label;

    private static string? Outcome(Study study, string? id) => study.Outcomes.FirstOrDefault(one => one.Id == id)?.Name;
}
