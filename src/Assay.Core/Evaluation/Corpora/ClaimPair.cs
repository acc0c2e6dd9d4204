using System.Collections.Immutable;
using System.Text.Json;
using Assay.Language;
using Assay.Records;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Corpora;

/// <summary>A claim with a source and what the source says to it: SciFact, HealthVer, NLI4CT.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">The source, as its corpus names it; a passage without a name is named by its words.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Title">Title of the source, or empty.</param>
/// <param name="Sentences">Its sentences, or the lines of a record.</param>
/// <param name="Form">What kind of text it is.</param>
/// <param name="Label">What the source says to the claim.</param>
/// <param name="Evidence">Indexes of the sentences it rests on; null where the corpus does not say.</param>
public sealed record ClaimPair(string Id, string Document, string Claim, string Title, ImmutableArray<string> Sentences, SourceForm Form, ClaimLabel Label, ImmutableArray<int>? Evidence)
{
    /// <summary>Reads one line of <c>scifact_*</c>, <c>healthver_*</c> or <c>nli4ct_*</c>, told apart by their fields.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static ClaimPair Read(JsonElement line)
    {
        var label = line.Text("label") switch
        {
            "SUPPORT" => ClaimLabel.Support,
            "REFUTE" => ClaimLabel.Refute,
            "NOINFO" => ClaimLabel.NoInfo,
            var other => throw new FormatException($"\"label\" is '{other}', which is none of SUPPORT, REFUTE, NOINFO"),
        };
        var (id, claim) = (line.Id("id"), line.Text("claim"));
        if (line.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.Object)
            return new(id, document.TryGetProperty("doc", out _) ? document.Id("doc") : id, claim, document.TextOrNull("title") ?? "", [.. document.Texts("sentences")], SourceForm.Abstract, label, Indexes(line, "evidenceSentences"));
        if (line.TryGetProperty("primary", out var primary) && primary.ValueKind == JsonValueKind.Object)
        {
            ImmutableArray<string> lines = [.. primary.Texts("lines").Select(static one => one.Trim())];
            var evidence = Indexes(line, "primaryEvidence");
            var name = primary.TextOrNull("nct") ?? id;
            if (line.TryGetProperty("secondary", out var secondary) && secondary.ValueKind == JsonValueKind.Object)
            {
                evidence = evidence is null ? null : [.. evidence, .. (Indexes(line, "secondaryEvidence") ?? []).Select(index => index + lines.Length)];
                lines = [.. lines, .. secondary.Texts("lines").Select(static one => one.Trim())];
            }
            return new(id, name, claim, line.TextOrNull("section") ?? "", lines, SourceForm.Record, label, evidence);
        }
        if (line.TextOrNull("evidence") is { } passage)
            return new(id, passage, claim, "", [.. Assay.Language.Sentences.Split(passage).Select(at => at.Of(passage))], SourceForm.Passage, label, null);
        throw new FormatException("the object has neither \"document\", \"primary\" nor \"evidence\" to hold the claim against");
    }

    private static ImmutableArray<int>? Indexes(JsonElement line, string field) =>
        line.TryGetProperty(field, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(static one => one.ValueKind == JsonValueKind.Number && one.TryGetInt32(out var index) ? index : throw new FormatException("an index of evidence is no whole number")).Order()]
            : null;
}
