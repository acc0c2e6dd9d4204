using Assay.Pipeline;

namespace Assay.Workers;

/// <summary>A stage result that is not kept yet.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="InputHash">Hash of its input.</param>
/// <param name="Engine">The engine.</param>
/// <param name="Json">The outcome.</param>
internal sealed record FreshResult(StageId Stage, string InputHash, string Engine, string Json);
