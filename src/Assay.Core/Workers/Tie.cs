using Assay.Records;

namespace Assay.Workers;

/// <summary>What ties a record to another.</summary>
/// <param name="Other">The other record.</param>
/// <param name="Link">NLM's name of the link, as the first record would give it; null where a key ties them.</param>
/// <param name="Key">The key they share, or null.</param>
internal sealed record Tie(SourceId Other, string? Link, IdentityKey? Key);
