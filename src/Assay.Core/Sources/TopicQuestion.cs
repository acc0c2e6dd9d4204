using System.Collections.Immutable;

namespace Assay.Sources;

/// <summary>What a source is asked about a topic: each takes of it what its own query language can say.</summary>
/// <param name="Query">The topic's PubMed query.</param>
/// <param name="Names">The topic's names, for sources that do not read PubMed's language; at least one.</param>
/// <param name="Days">The days on which a record is new or was changed, both included; null for all.</param>
public sealed record TopicQuestion(string Query, ImmutableArray<string> Names, (DateOnly From, DateOnly To)? Days)
{
    /// <summary>The names as quoted phrases joined by OR, as most search languages take them.</summary>
    internal string Phrases() =>
        string.Join(" OR ", Names.Select(name => name.Replace('"', ' ').Replace('\\', ' ').Trim()).Where(name => name.Length > 0).Select(name => $"\"{name}\""));
}
