using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Pico;
using Assay.Records;

namespace Assay.Evaluation.Tasks;

/// <summary>Participants, interventions and outcomes: tokens of EBM-NLP, names of EvidenceOutcomes.</summary>
/// <remarks>EBM-NLP has no part kept apart: of a file that models are learned from, every fifth abstract is scored by a model learned from the others.</remarks>
public sealed class PicoTask : IEvaluationTask
{
    private const int Fold = 5;
    private const string Strict = "outcome names, strict";
    private const string Overlap = "outcome names, overlap";

    /// <inheritdoc/>
    public string Name => "pico";

    /// <inheritdoc/>
    public string Question => "who took part, what was done and what was measured: tokens, and names of outcomes";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["pico/ebmnlp_train.jsonl.gz", "pico/evidence_outcomes_dev.jsonl"];

    /// <inheritdoc/>
    public EvaluationReport Run(GoldFile gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var documents = gold.Read(PicoDocument.Read).ToList();
        LinearChain? parts = null, names = null;
        if (gold.Name.Contains("_train", StringComparison.Ordinal))
        {
            var learned = documents.Where(static (_, i) => i % Fold != 0).ToList();
            if (learned.Exists(static document => !document.Tokens.IsEmpty)) parts = PicoLesson.Parts(learned, 1, CancellationToken.None);
            else names = PicoLesson.Names(learned, 1, CancellationToken.None);
            documents = [.. documents.Where(static (_, i) => i % Fold == 0)];
        }
        var sheet = new EvaluationSheet();
        foreach (var document in documents)
        {
            var study = new AbstractReader().Read(GoldArticle.Of(document.Id, document.Title, document.Text));
            if (document.Tokens.IsEmpty) ScoreNames(sheet, document, names is null ? PicoReader.Outcomes(study) : PicoReader.Outcomes(study, names));
            else ScoreTokens(sheet, document, parts is null ? PicoReader.Read(study) : PicoReader.Read(study, parts));
        }
        return documents.Exists(static document => document.Tokens.IsEmpty)
            ? sheet.Report(Name, gold, sheet.Ours.ByName(), sheet.Baseline.ByName(), "words that head outcomes, alone", new Bar(Overlap, Measure.F1, 0.76))
            : sheet.Report(Name, gold, sheet.Ours.Rows(), [], null);
    }

    private static void ScoreTokens(EvaluationSheet sheet, PicoDocument document, ImmutableArray<PicoMention> mentions)
    {
        var total = default(Tally);
        var next = 0;
        var ours = new JsonArray();
        foreach (var (at, part) in document.Tokens)
        {
            while (next < mentions.Length && mentions[next].At.End <= at.Start) next++;
            var given = next < mentions.Length && mentions[next].At.Overlaps(at) ? PicoTagger.Parts[(int)mentions[next].Kind + 1] : "-";
            ours.Add(given);
            if (part == given && part != "-") sheet.Ours.Hit(part);
            if (part != given && part != "-") sheet.Ours.Miss(part);
            if (part != given && given != "-") sheet.Ours.Extra(given);
            total += new Tally(part == given && part != "-" ? 1 : 0, part != given && given != "-" ? 1 : 0, part != given && part != "-" ? 1 : 0);
            if (part != given) sheet.Error($"{part} read as {given}");
        }
        sheet.Done(document.Id, total, [], new JsonArray([.. document.Tokens.Select(static token => (JsonNode)JsonValue.Create(token.Part))]), ours);
    }

    private static void ScoreNames(EvaluationSheet sheet, PicoDocument document, ImmutableArray<PicoMention> mentions)
    {
        ImmutableArray<Passage> ours = [.. mentions.Select(static mention => mention.At)];
        Count(sheet.Ours, document.Outcomes, ours);
        Count(sheet.Baseline, document.Outcomes, Heads(document.Text));
        var hits = ours.Count(document.Outcomes.Contains);
        foreach (var gold in document.Outcomes)
            if (!ours.Contains(gold)) sheet.Error(ours.Any(gold.Overlaps) ? "name cut otherwise" : "name not found");
        foreach (var one in ours)
            if (!document.Outcomes.Any(one.Overlaps)) sheet.Error("a name that the gold has not");
        sheet.Done(document.Id, new(hits, ours.Length - hits, document.Outcomes.Length - hits),
            [.. document.Outcomes.Where(gold => !ours.Contains(gold)).Select(gold => $"{gold.Of(document.Text)} not found as such")], List(document.Outcomes), List(ours));
    }

    private static void Count(TallySheet tallies, ImmutableArray<Passage> gold, ImmutableArray<Passage> ours)
    {
        var same = ours.Count(gold.Contains);
        tallies.Add(Strict, new(same, ours.Length - same, gold.Length - same));
        var touched = gold.Count(one => ours.Any(one.Overlaps));
        tallies.Add(Overlap, new(touched, ours.Count(one => !gold.Any(one.Overlaps)), gold.Length - touched));
    }

    // The baseline: every word of the lexicon that heads an outcome, alone.
    private static ImmutableArray<Passage> Heads(string text)
    {
        var words = new Wording(text);
        return [.. Enumerable.Range(0, words.Count).Where(k => words.Has(k, WordClass.Outcome)).Select(k => words.Tokens[k].At)];
    }

    private static JsonArray List(IEnumerable<Passage> passages) =>
        [.. passages.Select(static at => (JsonNode)new JsonObject { ["start"] = at.Start, ["length"] = at.Length })];
}
