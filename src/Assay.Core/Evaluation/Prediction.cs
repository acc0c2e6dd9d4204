using System.Text.Json.Nodes;

namespace Assay.Evaluation;

/// <summary>What the gold says of one document and what we say, in the terms that were scored.</summary>
/// <param name="Id">Its id in the gold.</param>
/// <param name="Gold">The gold's answer.</param>
/// <param name="Predicted">Ours.</param>
public sealed record Prediction(string Id, JsonNode? Gold, JsonNode? Predicted);
