namespace Assay.Records;

/// <summary>One section of an abstract.</summary>
/// <param name="Label">The journal's label (<c>METHODS</c>), or null.</param>
/// <param name="NlmCategory">NLM's category (BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS, UNASSIGNED), or null.</param>
/// <param name="At">Where the section's text stands in <see cref="Article.Text"/>.</param>
public sealed record Section(string? Label, string? NlmCategory, Passage At);
