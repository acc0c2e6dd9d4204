using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>An abstract of EBM-NLP (each token with its part) or of EvidenceOutcomes (the names of outcomes).</summary>
/// <param name="Id">PMID.</param>
/// <param name="Title">The title; EBM-NLP's first sentence, EvidenceOutcomes' first line.</param>
/// <param name="Text">The abstract; of EBM-NLP its tokens joined by a space, sentences by a line feed, title included.</param>
/// <param name="Tokens">EBM-NLP: where each token stands, and <c>P</c>, <c>I</c>, <c>O</c> or <c>-</c>. Empty for EvidenceOutcomes.</param>
/// <param name="Outcomes">EvidenceOutcomes: where the names stand. Empty for EBM-NLP.</param>
public sealed record PicoDocument(string Id, string Title, string Text, ImmutableArray<(Passage At, string Part)> Tokens, ImmutableArray<Passage> Outcomes)
{
    /// <summary>Reads one line of either corpus.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static PicoDocument Read(JsonElement line) => line.TryGetProperty("sentences", out _) ? OfTokens(line) : OfNames(line);

    private static PicoDocument OfTokens(JsonElement line)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<(Passage, string)>();
        var title = "";
        foreach (var sentence in line.Items("sentences"))
        {
            if (text.Length > 0) text.Append('\n');
            var start = text.Length;
            foreach (var (word, part) in sentence.Texts("tokens").Zip(sentence.Texts("labels")))
            {
                if (text.Length > start) text.Append(' ');
                tokens.Add((new(text.Length, word.Length), part));
                text.Append(word);
            }
            if (start == 0) title = text.ToString();
        }
        return new(line.Id("pmid"), title, text.ToString(), tokens.DrainToImmutable(), []);
    }

    private static PicoDocument OfNames(JsonElement line)
    {
        var text = line.Text("text");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new(line.Id("pmid"), end < 0 ? "" : text[..end], text, [], [.. line.Items("spans").Select(static span => Passage.Between(span.Whole("start"), span.Whole("end"))).Order()]);
    }
}
