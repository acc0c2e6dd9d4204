namespace Assay.Digests;

/// <summary>A tag.</summary>
/// <param name="Slug">Lower-case, hyphenated (<c>il-6</c>).</param>
/// <param name="Kind"><c>topic</c>, <c>class</c>, <c>study-type</c>, <c>entity</c> or <c>theme</c>.</param>
public sealed record Tag(string Slug, string Kind);
