namespace Assay.Pipeline;

/// <summary>Why something was set aside.</summary>
/// <param name="Code">For machines: lower-case words joined by hyphens (<c>no-abstract</c>).</param>
/// <param name="Sentence">For readers: one sentence.</param>
public sealed record Reason(string Code, string Sentence);
