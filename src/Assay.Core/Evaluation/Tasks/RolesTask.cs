using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Reading;
using Assay.Reading.Roles;

namespace Assay.Evaluation.Tasks;

/// <summary>What each sentence does in the abstract, without the journal's headings; the sentences are the gold's.</summary>
public sealed class RolesTask : IEvaluationTask
{
    /// <inheritdoc/>
    public string Name => "roles";

    /// <inheritdoc/>
    public string Question => "the role of each sentence of an abstract without headings";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["roles/structured_dev.jsonl.gz", "roles/nicta_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        var isNicta = false;
        foreach (var document in gold.Read(RolesDocument.Read))
        {
            isNicta |= document.IsNicta;
            Score(document, sheet);
        }
        return isNicta
            ? sheet.Report(Name, gold, "position and cue words", new Bar("micro", Measure.F1, 0.80, 0.86), new Bar("macro", Measure.F1, 0.70, 0.77))
            : sheet.Report(Name, gold, "position and cue words", new Bar("micro", Measure.F1, 0.92, 0.945), new Bar("macro", Measure.F1, 0.86, 0.89));
    }

    private static void Score(RolesDocument document, EvaluationSheet sheet)
    {
        var ours = Ours(document);
        var faults = new List<string>();
        for (var i = 0; i < ours.Length; i++)
        {
            sheet.Ours.Answer(document.Labels[i], ours[i]);
            sheet.Baseline.Answer(document.Labels[i], RoleCueWords.Guess(document, i));
            if (ours[i] == document.Labels[i]) continue;
            sheet.Error($"{document.Labels[i]} read as {ours[i]}");
            faults.Add($"sentence {i + 1} is {document.Labels[i]}, read as {ours[i]}");
        }
        sheet.Done(document.Id, Tally.Accuracy(ours.Length - faults.Count, ours.Length), faults, List(document.Labels), List(ours));
    }

    private static ImmutableArray<string> Ours(RolesDocument document)
    {
        var words = new Wording(document.Text);
        return document.IsNicta ? PibosoReader.Tag(document.Title, words, document.Sentences)
            : [.. RoleReader.Tag(document.Title, words, document.Sentences, new Role?[document.Sentences.Length]).Select(static sentence => sentence.Role.ToString().ToUpperInvariant())];
    }

    private static JsonArray List(IEnumerable<string> labels) => [.. labels.Select(static label => (JsonNode)label)];
}
