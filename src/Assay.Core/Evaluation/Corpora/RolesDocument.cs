using System.Collections.Immutable;
using System.Text.Json;
using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>One abstract with a label for each sentence: a structured abstract without its headings, or one of NICTA-PIBOSO.</summary>
/// <param name="Id">PMID.</param>
/// <param name="Title">Title; empty where the corpus gives none.</param>
/// <param name="Text">The sentences joined by a space.</param>
/// <param name="Sentences">Where each sentence stands in <paramref name="Text"/>.</param>
/// <param name="Labels">The label of each sentence; of NICTA's the one mapped onto roles.</param>
/// <param name="IsNicta">Whether it is of NICTA-PIBOSO, whose labels are BACKGROUND, METHODS, RESULTS and OTHER.</param>
public sealed record RolesDocument(string Id, string Title, string Text, ImmutableArray<Passage> Sentences, ImmutableArray<string> Labels, bool IsNicta)
{
    /// <summary>Reads one line of either corpus.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static RolesDocument Read(JsonElement line)
    {
        var text = new System.Text.StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Passage>();
        var labels = ImmutableArray.CreateBuilder<string>();
        var isNicta = false;
        foreach (var sentence in line.Items("sentences"))
        {
            if (text.Length > 0) text.Append(' ');
            var words = sentence.Text("text");
            sentences.Add(new(text.Length, words.Length));
            text.Append(words);
            isNicta |= sentence.TryGetProperty("mapped", out _);
            labels.Add(sentence.TextOrNull("mapped") ?? sentence.Text("label"));
        }
        return new(line.Id("id"), line.TextOrNull("title") ?? "", text.ToString(), sentences.ToImmutable(), labels.ToImmutable(), isNicta);
    }
}
