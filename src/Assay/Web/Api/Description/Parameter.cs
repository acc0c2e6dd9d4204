using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Assay.Web.Api.Description;

/// <summary>What an address takes: a part of its path, or a value of its query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What to write.</param>
public sealed record Parameter(string Name, string Description)
{
    /// <summary>Most characters; 0 where nobody counts.</summary>
    public int Longest { get; init; }

    /// <summary>The values there are; empty where any text may stand.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether it is a whole number from 1.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether it is there or not, without a value.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Its JSON Schema.</summary>
    public JsonObject Schema()
    {
        if (IsCount) return new() { ["type"] = "integer", ["minimum"] = 1 };
        var schema = new JsonObject { ["type"] = "string" };
        if (Longest > 0) schema["maxLength"] = Longest;
        if (Values.Length > 0) schema["enum"] = new JsonArray([.. Values.Select(value => (JsonNode)value)]);
        return schema;
    }
}
