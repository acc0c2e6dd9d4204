using Assay.Records;

namespace Assay.Store;

/// <summary>A word as search sees it.</summary>
/// <param name="Folded">Lower case, without marks; a Greek letter by its name.</param>
/// <param name="At">Where it stands in the text it was found in.</param>
public readonly record struct Word(string Folded, Passage At);
