using System.Collections.Immutable;

namespace Assay.Web.Api.Description;

/// <summary>How a program asks one address, and what it gets.</summary>
/// <param name="Pattern">The address, as the table of routes has it.</param>
/// <param name="Id">Name for code that is made from the description.</param>
/// <param name="Tag">What it is about.</param>
/// <param name="Returns">Name of the answer's schema where that is JSON, else its media types.</param>
public sealed record Operation(string Pattern, string Id, string Tag, params ImmutableArray<string> Returns)
{
    /// <summary>What its query, or its form, may hold.</summary>
    public ImmutableArray<Parameter> Takes { get; init; } = [];

    /// <summary>Where a published site has it; null where it needs the running program.</summary>
    public string? Published { get; init; }

    /// <summary>Media types of the answer.</summary>
    public ImmutableArray<string> Types => Schema is null ? Returns : [Schema == "Feed" ? "application/feed+json" : "application/json"];

    /// <summary>Schema of the answer; null where it is no JSON of ours.</summary>
    public string? Schema => Returns is [var one] && !one.Contains('/', StringComparison.Ordinal) ? one : null;

    /// <summary>Names of the parts of the path.</summary>
    public IEnumerable<string> Parts => Pattern.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]);
}
