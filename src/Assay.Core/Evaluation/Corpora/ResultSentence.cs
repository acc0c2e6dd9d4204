using System.Collections.Immutable;
using System.Text.Json;

namespace Assay.Evaluation.Corpora;

/// <summary>One result sentence of RCT-ART: what is named in it, what belongs together, and the table it makes.</summary>
/// <param name="Id">Its id in the corpus.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Spans">Arms, outcomes and values.</param>
/// <param name="Relations">Which arm and which outcomes a value has.</param>
/// <param name="Cells">The table: one row a value, arm and outcome.</param>
public sealed record ResultSentence(string Id, string Text, ImmutableArray<ResultSpan> Spans, ImmutableArray<ResultRelation> Relations, ImmutableArray<ResultCell> Cells)
{
    /// <summary>Reads one line of the corpus.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static ResultSentence Read(JsonElement line) => new(
        line.Id("id"),
        line.Text("text"),
        [.. line.Items("spans").Select(span => new ResultSpan(span.Whole("id"), span.Text("type"), span.Whole("start"), span.Whole("end")))],
        [.. line.Items("relations").Select(relation => new ResultRelation(relation.Whole("head"), relation.Whole("measure"), relation.Text("type")))],
        [.. line.Items("table").Select(cell => new ResultCell(Optional(cell, "outcome"), Optional(cell, "arm"), cell.TextOrNull("armSlot"), cell.Whole("measure")))]);

    private static int? Optional(JsonElement line, string field) => line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
