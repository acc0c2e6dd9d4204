using Assay.Records;

namespace Assay.Reading;

/// <summary>One piece of evidence about the study type.</summary>
/// <param name="Rule">Where it comes from: <c>pt</c> publication type, <c>mesh</c>, <c>title</c>, <c>text</c>, <c>correction</c>, <c>model</c> what was learned from trials.</param>
/// <param name="Raw">The literal that matched.</param>
/// <param name="Speaks">The type it speaks for.</param>
/// <param name="At">Where it stands in the text, or null (title, MeSH, publication type).</param>
public sealed record Signal(string Rule, string Raw, StudyType Speaks, Passage? At);
