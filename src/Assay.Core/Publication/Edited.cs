namespace Assay.Publication;

/// <summary>A run of words of a text that was edited.</summary>
/// <param name="Edit">Whether they stayed, went or came.</param>
/// <param name="Text">The words, with the space after them.</param>
public readonly record struct Edited(Edit Edit, string Text);
