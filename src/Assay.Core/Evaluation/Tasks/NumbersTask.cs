using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Publication;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Numbers of our own gold: found, of the right kind, value and unit.</summary>
public sealed class NumbersTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "numbers";

    /// <inheritdoc/>
    public string Question => "kind, value and unit of every number";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["sentences"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var kinds = new TallySheet();
        foreach (var example in gold.ReadExamples(GoldSentence.Read))
        {
            var ours = NumberReader.Read(example.Text);
            var faults = new List<string>();
            var tally = default(Tally);
            foreach (var truth in example.Numbers)
            {
                var found = ours.FirstOrDefault(number => number.At.Start < truth.At.End && truth.At.Start < number.At.End);
                var kind = found is null ? null : Words.Of(found.Kind);
                var right = kind == truth.Kind;
                tally += Tally.Accuracy(right ? 1 : 0, 1);
                sheet.Ours.Add(truth.InWords ? "kind, in words" : "kind", Tally.Accuracy(right ? 1 : 0, 1));
                sheet.Ours.Add("value", Tally.Accuracy(Same(truth.Value, found?.Value) ? 1 : 0, 1));
                if (truth.Unit is not null) sheet.Ours.Add("unit", Tally.Accuracy(found?.Unit == truth.Unit ? 1 : 0, 1));
                kinds.Answer(truth.Kind, kind);
                var literal = truth.At.Of(example.Text);
                if (!right)
                {
                    sheet.Error(kind is null ? $"{truth.Kind} not found" : $"{truth.Kind} read as {kind}");
                    faults.Add($"{literal} is {truth.Kind}, read as {kind ?? "nothing"}");
                }
                else if (!Same(truth.Value, found?.Value)) faults.Add($"{literal} is {truth.Value}, read as {found?.Value}");
                else if (truth.Unit is not null && found?.Unit != truth.Unit) faults.Add($"{literal} is in {truth.Unit}, read in {found?.Unit ?? "no unit"}");
            }
            if (faults.Count > 0 && tally.Missed == 0) tally = tally with { Missed = faults.Count };
            // The gold marks every digit; what we find beside it can only be in words.
            foreach (var extra in ours.Where(number => number.Kind != NumberKind.Other && !example.Numbers.Any(truth => truth.At.Start < number.At.End && number.At.Start < truth.At.End)))
                faults.Add($"{extra.Raw} is not in the gold");
            sheet.Done(example.Id, tally, faults,
                new JsonArray([.. example.Numbers.Select(number => One(number.At.Of(example.Text), number.Kind, number.Value, number.Unit))]),
                new JsonArray([.. ours.Select(static number => One(number.Raw, Words.Of(number.Kind), number.Value, number.Unit))]));
        }
        var all = sheet.Ours["kind"] + sheet.Ours["kind, in words"];
        return sheet.Report(Name, gold,
            [ScoreRow.Of("kind, all", all), .. sheet.Ours.ByName(), ScoreRow.Mean("kind, macro", kinds.Tallies.Where(static tally => tally.Hits + tally.Missed > 0)), .. kinds.ByName()],
            [], null, new Bar("kind, all", Measure.F1, 0.97, 0.99));
    }

    private static bool Same(double truth, double? ours) => ours is { } value && (double.IsNaN(truth) ? double.IsNaN(value) : Math.Abs(truth - value) < 1e-6);

    private static JsonNode One(string raw, string kind, double value, string? unit) =>
        new JsonObject { ["raw"] = raw, ["kind"] = kind, ["value"] = double.IsNaN(value) ? null : value, ["unit"] = unit };
}
