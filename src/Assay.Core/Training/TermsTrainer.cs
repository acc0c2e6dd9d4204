using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Assay.Evaluation;
using Assay.Language;
using Assay.Language.Learning;
using Assay.Reading;
using Assay.Reading.Mentions;

namespace Assay.Training;

/// <summary>Learns what words are most often part of: participants, interventions, outcomes. Reads three corpora that mark them.</summary>
public sealed class TermsTrainer : ITrainer
{
    // Half-marked corpora weigh less than the one whose every word was looked at.
    private const float Partly = 0.7f;

    /// <inheritdoc/>
    public string Task => "terms";

    /// <inheritdoc/>
    public string Lesson => "which words name participants, interventions and outcomes";

    /// <inheritdoc/>
    public ImmutableArray<string> Files => ["pico/ebmnlp_train.jsonl.gz", "ctro/ctro_train.jsonl.gz", "pico/evidence_outcomes_train.jsonl.gz", "results/rctart_train.jsonl"];

    /// <inheritdoc/>
    public LearnedModel Train(IReadOnlyList<GoldFile> gold, int seed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var texts = gold.SelectMany(static file => file.Read(Marked)).ToList();
        // The tagger is to see a sentence's words as it will see those of a new text: abstracts that hold such sentences are left out.
        var held = texts.Where(static text => text.Held).Select(static text => Letters(text.Text)).ToList();
        var examples = new List<Example>();
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (text.Held || Letters(text.Text) is var letters && held.Exists(one => letters.Contains(one, StringComparison.Ordinal))) continue;
            Add(examples, text);
        }
        return ClassifierTrainer.Train(Task, TermSense.Labels, examples, new() { Bits = 17, Epochs = 4, Rate = 0.1f, L1 = 0.5f, L2 = 1, Seed = seed }, cancellationToken);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static void Add(List<Example> examples, TermText text)
    {
        var words = new Wording(text.Text);
        var traits = new TokenTraits(words, NumberReader.Read(words), 0, words.Count);
        for (var i = 0; i < traits.Count; i++)
        {
            var label = text.Senses[words.Tokens[i].Start];
            if (label < 0 || words.Kind(i) is not (TokenKind.Word or TokenKind.Name)) continue;
            var seen = new FeatureList();
            TermSense.Features(traits, i, seen);
            examples.Add(new(seen, label, text.Weight));
        }
    }

    private static TermText Marked(JsonElement line)
    {
        if (line.TryGetProperty("relations", out _)) return new(line.Text("text"), [], 0, true);
        if (line.TryGetProperty("annotations", out _)) return Trial(line);
        return line.TryGetProperty("spans", out _) ? Outcomes(line) : Tokens(line);
    }

    // Every token of the abstract bears P, I, O or nothing.
    private static TermText Tokens(JsonElement line)
    {
        var text = new StringBuilder();
        var senses = new List<sbyte>();
        foreach (var sentence in line.Items("sentences"))
        {
            foreach (var (token, label) in sentence.Texts("tokens").Zip(sentence.Texts("labels")))
            {
                text.Append(token).Append(' ');
                while (senses.Count < text.Length) senses.Add(label switch { "P" => 1, "I" => 2, "O" => 3, _ => 0 });
            }
            text[^1] = '\n';
        }
        return new(text.ToString(), [.. senses], 1, false);
    }

    // Only outcomes are marked: what the other words are is not known.
    private static TermText Outcomes(JsonElement line)
    {
        var text = line.Text("text");
        var senses = new sbyte[text.Length];
        Array.Fill(senses, (sbyte)-1);
        foreach (var span in line.Items("spans")) senses.AsSpan(span.Whole("start"), span.Whole("end") - span.Whole("start")).Fill(3);
        return new(text, [.. senses], Partly, false);
    }

    // Medications, end points and the disease of a trial; the head of the record, up to its authors, is not prose.
    private static TermText Trial(JsonElement line)
    {
        var text = line.Text("text");
        var senses = new sbyte[text.Length];
        var head = 0;
        foreach (var note in line.Items("annotations"))
        {
            var (kind, start, end) = (note.Text("class"), note.Whole("start"), note.Whole("end"));
            if (kind == "Author") head = Math.Max(head, end);
            var sense = TrialTerms.SenseOf(kind);
            if (sense == 0) continue;
            for (var i = start; i < end; i++)
                if (senses[i] == 0 || sense > 1) senses[i] = (sbyte)sense;
        }
        senses.AsSpan(0, head).Fill(-1);
        return new(text, [.. senses], Partly, false);
    }
}
