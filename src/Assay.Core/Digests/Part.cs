using System.Collections.Immutable;

namespace Assay.Digests;

/// <summary>One section of a digest.</summary>
/// <param name="Heading">Which section.</param>
/// <param name="Claims">Its sentences in order.</param>
public sealed record Part(Heading Heading, ImmutableArray<Claim> Claims);
