using Assay.Records;

namespace Assay.Digests.Wording;

/// <summary>One word of a text, as it is compared with another text's.</summary>
/// <param name="Lower">Lower case, Greek letters by name, British spelling folded.</param>
/// <param name="Key">Stem or concept: equal keys mean the same.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Kind">What it is good for.</param>
internal readonly record struct Word(string Lower, string Key, Passage At, WordKind Kind);
