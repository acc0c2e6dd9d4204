using System.Collections.Immutable;
using Assay.Pipeline;

namespace Assay.Sources.Entrez;

/// <summary>What a search found. No hits means that PubMed said so; everything else that could look like it is a failure.</summary>
/// <param name="Count">Hits that PubMed states for the whole question.</param>
/// <param name="Pmids">The records, each once, ascending.</param>
/// <param name="History">Where the history server holds them, slice by slice.</param>
/// <param name="Translation">How PubMed understood the term, or null.</param>
/// <param name="Warnings">What PubMed did not find or left out of the term; a misspelt word is here.</param>
public sealed record EntrezHits(
    int Count, ImmutableArray<int> Pmids, ImmutableArray<EntrezHistory> History, string? Translation, ImmutableArray<Reason> Warnings);
