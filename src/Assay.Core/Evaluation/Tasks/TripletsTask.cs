using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Reading;
using Assay.Reading.Triplets;

namespace Assay.Evaluation.Tasks;

/// <summary>Values for a meta-analysis, given intervention, comparator and outcome: those of the abstract, and none that it does not hold.</summary>
public sealed class TripletsTask : IEvaluationTask
{
    private const string All = "all values";

    private static readonly string[] Names =
    [
        "intervention_events", "intervention_group_size", "intervention_mean", "intervention_standard_deviation",
        "comparator_events", "comparator_group_size", "comparator_mean", "comparator_standard_deviation",
    ];

    /// <inheritdoc/>
    public string Name => "triplets";

    /// <inheritdoc/>
    public string Question => "counts, means and sizes of two arms, given intervention, comparator and outcome";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["triplets/llm_meta_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var reader = new AbstractReader();
        foreach (var document in gold.Read(TripletQuestion.Read))
        {
            var answer = TripletReader.Ask(reader.Read(GoldArticle.Of(document.Id, document.Title, document.Text)), document.Question);
            var ours = new double?[]
            {
                answer.Intervention.Events, answer.Intervention.Size, answer.Intervention.Mean, answer.Intervention.Deviation,
                answer.Comparator.Events, answer.Comparator.Size, answer.Comparator.Mean, answer.Comparator.Deviation,
            };
            var faults = new List<string>();
            var total = default(Tally);
            for (var i = 0; i < Names.Length; i++)
            {
                var asked = document.Values.TryGetValue(Names[i], out var truth) && truth.InAbstract ? truth.Value : default(double?);
                if (asked is null && ours[i] is null) continue;
                var tally = asked == ours[i] ? new Tally(1, 0, 0) : new(0, ours[i] is null ? 0 : 1, asked is null ? 0 : 1);
                total += tally;
                sheet.Ours.Add(All, tally);
                sheet.Ours.Add(Names[i][(Names[i].IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' '), tally);
                if (tally.Hits > 0) continue;
                var kind = asked is null ? "given, and not in the abstract" : ours[i] is null ? "in the abstract, and not given" : "another value";
                sheet.Error(kind);
                faults.Add($"{Names[i]}: {kind}");
            }
            sheet.Done(document.Id, total, faults, new JsonObject(document.Values.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value.Value)))),
                new JsonObject(Names.Zip(ours).Select(static pair => KeyValuePair.Create(pair.First, pair.Second is { } value ? (JsonNode?)JsonValue.Create(value) : null))));
        }
        return sheet.Report(Name, gold, sheet.Ours.ByName(), [], null);
    }
}
