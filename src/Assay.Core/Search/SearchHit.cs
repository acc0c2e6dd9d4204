using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;

namespace Assay.Search;

/// <summary>A paper found.</summary>
/// <param name="Card">The paper.</param>
/// <param name="Snippet">Words around the match, plain text.</param>
/// <param name="Marks">Where the terms stand in <paramref name="Snippet"/>.</param>
/// <param name="Score">bm25 with its sign turned: higher is better.</param>
public sealed record SearchHit(PaperCard Card, string Snippet, ImmutableArray<Passage> Marks, double Score);
