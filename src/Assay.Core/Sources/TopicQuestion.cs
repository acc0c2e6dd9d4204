using System.Collections.Immutable;

namespace Assay.Sources;

/// <summary>What a topic asks of a source.</summary>
/// <param name="Query">The topic's query in PubMed's language.</param>
/// <param name="Names">Its names, for sources that speak another.</param>
/// <param name="From">First day of entry or revision asked for; null for everything the source has.</param>
public sealed record TopicQuestion(string Query, ImmutableArray<string> Names, DateOnly? From);
