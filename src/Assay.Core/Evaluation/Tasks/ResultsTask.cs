using System.Collections.Immutable;
using Assay.Evaluation.Corpora;
using Assay.Reading.Linking;
using Assay.Reading.Mentions;

namespace Assay.Evaluation.Tasks;

/// <summary>Result sentences of RCT-ART: arm, outcome and value of every row of the table, from the sentence alone.</summary>
public sealed class ResultsTask : IEvaluationTask
{
    private const string Triples = "triples, relaxed";
    private const string Given = "triples, relaxed, mentions given";

    /// <inheritdoc/>
    public string Name => "results";

    /// <inheritdoc/>
    public string Question => "arm, outcome and value of every number in a result sentence";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["results/rctart_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var sheet = new EvaluationSheet();
        foreach (var sentence in gold.Read(ResultSentence.Read))
        {
            var marked = new MarkedSentence(sentence);
            var ours = Answer(marked, MentionTagger.Shipped.Tag(marked.Words, marked.Numbers, 0, marked.Words.Count));
            var linked = Answer(marked, marked.Mentions);
            var near = NearestMention.Answer(marked);
            var scores = new ResultScores(sentence, marked.Numbers);
            scores.Spans(ours, sheet.Ours);
            scores.Relations(ours, sheet.Ours);
            scores.Table(ours, sheet.Ours);
            var faults = new List<string>();
            var tally = scores.Triples(ours, faults);
            foreach (var fault in faults) sheet.Error(fault);
            sheet.Ours.Add(Triples, tally);
            sheet.Ours.Add(Given, scores.Triples(linked, null));
            sheet.Baseline.Add(Triples, scores.Triples(near, null));
            sheet.Done(sentence.Id, tally, faults, ResultAnswer.Json(sentence), ResultAnswer.Json(ours));
        }
        ImmutableArray<ScoreRow> rows = [ScoreRow.Of(Triples, sheet.Ours[Triples]), ScoreRow.Of(Given, sheet.Ours[Given]), .. sheet.Ours.ByName().Where(static row => row.Name is not (Triples or Given))];
        return sheet.Report(Name, gold, rows, sheet.Baseline.ByName(), "nearest mention, the mentions given", new Bar(Triples, Measure.F1, 0.75, 0.85));
    }

    private static ResultSentence Answer(MarkedSentence marked, IReadOnlyList<Mention> mentions) =>
        ResultAnswer.Of(marked.Sentence.Id, marked.Words, mentions, Linker.Shipped.Connect(marked.Words, marked.Numbers, mentions, 0, marked.Words.Count));
}
