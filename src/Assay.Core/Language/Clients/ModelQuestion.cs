using System.Text.Json;

namespace Assay.Language.Clients;

/// <summary>A question for a model.</summary>
/// <param name="Instructions">What it is to do; ours alone.</param>
/// <param name="Matter">What it is to do it with; texts of others are data in it.</param>
/// <param name="Schema">JSON schema of the answer.</param>
public sealed record ModelQuestion(string Instructions, string Matter, JsonElement Schema);
