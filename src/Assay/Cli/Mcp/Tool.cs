using System.Text.Json;
using Assay.Web.Api.Description;

namespace Assay.Cli.Mcp;

/// <summary>One tool that a model may call: its name, what it takes, and the site's address that answers.</summary>
/// <param name="Name">Name in the protocol.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it answers and where that comes from.</param>
/// <param name="Fields">What it takes.</param>
/// <param name="Shape">Name of the answer's schema in the description of the site.</param>
/// <param name="Address">The JSON twin that holds the answer, for arguments that were found lawful.</param>
internal sealed record Tool(string Name, string Title, string Description, IReadOnlyList<ToolField> Fields, string Shape, Func<Func<string, string>, string> Address)
{
    /// <summary>JSON Schema of the arguments.</summary>
    public JsonElement Schema => JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["type"] = "object",
        ["properties"] = Fields.ToDictionary(one => one.Name, one => new Dictionary<string, object> { ["type"] = "string", ["description"] = one.Description, ["maxLength"] = one.Longest }),
        ["required"] = Fields.Where(one => one.IsRequired).Select(one => one.Name),
        ["additionalProperties"] = false,
    });

    /// <summary>JSON Schema of the answer: that of the site's own description.</summary>
    public JsonElement Answer => JsonSerializer.SerializeToElement(Schemas.Alone(Shape));

    /// <summary>What is wrong with the arguments, or null.</summary>
    public string? Fault(IDictionary<string, JsonElement> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (Fields.FirstOrDefault(one => one.Name == name) is not { } field)
                return $"{Name} takes no argument of that name; it takes {string.Join(", ", Fields.Select(one => one.Name))}.";
            if (value.ValueKind != JsonValueKind.String) return $"The argument {name} is a text; write it in quotes.";
            if (value.GetString()!.Length > field.Longest) return $"The argument {name} has {value.GetString()!.Length} characters; {field.Longest} are the most.";
        }
        return Fields.FirstOrDefault(field => field.IsRequired && (!arguments.TryGetValue(field.Name, out var value) || string.IsNullOrWhiteSpace(value.GetString()))) is { } missing
            ? $"{Name} wants the argument {missing.Name}: {missing.Description}."
            : null;
    }
}
