using Assay.Records;

namespace Assay.Publication.Tables;

/// <summary>Words of an abstract that became part of the study.</summary>
/// <param name="At">Where they stand.</param>
/// <param name="Part">What they became: <c>arm</c>, <c>outcome</c>, <c>value</c>, <c>estimate</c>, <c>people</c> or <c>number</c>.</param>
/// <param name="Told">In a few words what they are: <c>arm A1</c>, <c>percent</c>.</param>
public sealed record StudyMark(Passage At, string Part, string Told);
