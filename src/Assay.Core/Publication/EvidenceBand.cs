using System.Collections.Immutable;
using Assay.Reading;

namespace Assay.Publication;

/// <summary>One band of the evidence profile: papers whose designs answer the same sort of question.</summary>
/// <param name="Key">Name in addresses and style sheets (<c>rct</c>).</param>
/// <param name="Label">Name for readers, plural.</param>
/// <param name="Types">The study types it holds.</param>
/// <param name="Papers">How many papers, at least 0.</param>
public sealed record EvidenceBand(string Key, string Label, ImmutableArray<StudyType> Types, int Papers);
