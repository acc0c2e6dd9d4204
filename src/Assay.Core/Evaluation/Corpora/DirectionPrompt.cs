using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Assay.Reading;
using Assay.Reading.Directions;
using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>One prompt of Evidence Inference: a question about a comparison with its label and evidence.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">PMCID of the article.</param>
/// <param name="Title">Title, or empty where there is only evidence.</param>
/// <param name="Text">The abstract; or the evidence, one passage a line.</param>
/// <param name="Question">Intervention, comparator, outcome.</param>
/// <param name="Label">Which way it went.</param>
/// <param name="Evidence">Where the abstract says so; empty where <paramref name="Text"/> is the evidence.</param>
/// <param name="IsSnippet">Whether the text is the evidence alone.</param>
/// <param name="IsExhaustive">Whether it comes from the part that asks of every outcome of a table.</param>
public sealed record DirectionPrompt(string Id, string Document, string Title, string Text, DirectionQuestion Question, Direction Label, ImmutableArray<Passage> Evidence, bool IsSnippet, bool IsExhaustive)
{
    /// <summary>Reads one line of <c>directions_*</c> or <c>snippets_*</c>.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static DirectionPrompt Read(JsonElement line)
    {
        var exhaustive = line.TextOrNull("source") == "exhaustive";
        var (intervention, comparator) = (Plain(line.Text("intervention")), Plain(line.Text("comparator")));
        var text = line.TextOrNull("abstract");
        // In the exhaustive part the label speaks of the arm written as the comparator (docs/accuracy/directions-pico.md).
        if (exhaustive && text is null) (intervention, comparator) = (comparator, intervention);
        var label = line.Text("label") switch
        {
            "significantly increased" => Direction.Higher,
            "significantly decreased" => Direction.Lower,
            "no significant difference" => Direction.NoDifference,
            var other => throw new FormatException($"\"label\" is '{other}', which is none of the three"),
        };
        var evidence = text is null ? [] : line.Items("evidence").Select(static one => Passage.Between(one.Whole("start"), one.Whole("end"))).ToImmutableArray();
        return new(line.Id("id"), line.TextOrNull("pmcid") ?? line.Id("id"), line.TextOrNull("title") ?? "", text ?? Lines([.. line.Texts("evidenceText")]),
            new(intervention, comparator, Plain(line.Text("outcome"))), label, evidence, text is null, exhaustive);
    }

    // The corpus escaped its fields, some twice.
    private static string Plain(string text) => WebUtility.HtmlDecode(WebUtility.HtmlDecode(text));

    // Annotators marked the same words more or less widely; the widest stand for all.
    private static string Lines(IReadOnlyList<string> passages)
    {
        var plain = passages.Select(static passage => WebUtility.HtmlDecode(passage).Replace('\n', ' ')).ToList();
        return string.Join('\n', plain.Where((one, i) => !plain.Where((other, n) => n != i && (other.Length > one.Length || other.Length == one.Length && n < i) && other.Contains(one.TrimEnd('.'), StringComparison.Ordinal)).Any()));
    }
}
