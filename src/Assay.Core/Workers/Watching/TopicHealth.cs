using System.Collections.Immutable;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers.Watching;

/// <summary>How well a topic's names and query find its papers, as far as the kept records tell.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">Papers of the topic.</param>
/// <param name="Names">What each name yields, in the catalogue's order, ambiguous ones last.</param>
/// <param name="Headings">What each MeSH heading or substance of the query, or that names the topic, yields; most papers first.</param>
/// <param name="ByBoth">Papers that both the query and a name found.</param>
/// <param name="ByNamesOnly">Papers that a name found and the query did not: they came by file, or the query is too narrow.</param>
/// <param name="NearMisses">Records that the query found and no name: is the query too wide, or is a name missing?</param>
/// <param name="LateIndexed">Papers that came by their revision only: they did not answer the query on the day they were entered.</param>
/// <param name="LookAlikes">What each look-alike keeps out, most records first; only those that keep something out.</param>
/// <param name="Merged">Records shown on another record's page.</param>
/// <param name="Checks">The last check of each source.</param>
public sealed record TopicHealth(Topic Topic, int Papers, ImmutableArray<NameYield> Names, ImmutableArray<NameYield> Headings,
    int ByBoth, int ByNamesOnly, ImmutableArray<NearMiss> NearMisses, int LateIndexed, ImmutableArray<LookAlikeYield> LookAlikes,
    int Merged, ImmutableArray<Check> Checks)
{
    /// <summary>The health of a topic nothing is kept of.</summary>
    public static TopicHealth Nothing(Topic topic) => new(topic, 0, [], [], 0, 0, [], 0, [], 0, []);

    /// <summary>Whether a source was ever asked: without that, what the query finds is not known.</summary>
    public bool IsAsked => Checks.Any(check => check.Mark is not null);
}
