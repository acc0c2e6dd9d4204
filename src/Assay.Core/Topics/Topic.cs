using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>Something a reader follows through the literature.</summary>
public sealed record Topic
{
    /// <summary>Name in addresses: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>Class of therapeutic (<c>immune modulator</c>).</summary>
    public required string Class { get; init; }

    /// <summary>Names that mean this topic; Greek and Latin spellings are made from one.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Short aliases that mean this topic only beside one of <see cref="Context"/>.</summary>
    public ImmutableArray<string> AmbiguousAliases { get; init; } = [];

    /// <summary>Words that make an ambiguous alias certain.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>Terms that look like an alias and are not the topic.</summary>
    public ImmutableArray<string> LookAlikes { get; init; } = [];

    /// <summary>PubMed query.</summary>
    public required string Query { get; init; }

    /// <summary>Curated tags that a digest of this topic may carry beside its study type and entities.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];
}
