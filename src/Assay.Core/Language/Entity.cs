using Assay.Records;

namespace Assay.Language;

/// <summary>A cytokine, cell, marker or virus named in a text.</summary>
/// <param name="Slug">Its tag: <c>il-6</c>, <c>tnf-alpha</c>, <c>treg</c>.</param>
/// <param name="Kind"><c>cytokine</c>, <c>cell</c>, <c>marker</c>, <c>receptor</c> or <c>pathogen</c>.</param>
/// <param name="At">Where it stands.</param>
public readonly record struct Entity(string Slug, string Kind, Passage At);
