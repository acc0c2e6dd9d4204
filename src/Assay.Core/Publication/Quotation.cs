using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>A sentence of the source, quoted beside what rests on it.</summary>
/// <param name="Sentence">Its number in the abstract, from 1; 0 where it is no whole sentence.</param>
/// <param name="Role">What it does in the abstract, or null.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Marks">Words to mark in it, in order.</param>
public sealed record Quotation(int Sentence, Role? Role, Passage At, ImmutableArray<Passage> Marks);
