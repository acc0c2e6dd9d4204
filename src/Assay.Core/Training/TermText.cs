using System.Collections.Immutable;

namespace Assay.Training;

/// <summary>A text whose characters bear the sense of the word they are part of.</summary>
/// <param name="Text">The text.</param>
/// <param name="Senses">For each character a label of the model <c>terms</c>; -1 where it is not known.</param>
/// <param name="Weight">How much its words count.</param>
/// <param name="Held">Whether it is kept out of the lesson, with every text that holds it.</param>
internal sealed record TermText(string Text, ImmutableArray<sbyte> Senses, float Weight, bool Held);
