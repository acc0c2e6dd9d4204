namespace Assay.Publication;

/// <summary>Consecutive characters of a text that are shown alike.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Mark">Index of the mark they belong to in the list handed in, or -1 for none.</param>
public readonly record struct Stretch(string Text, int Mark);
