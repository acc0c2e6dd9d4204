using System.Text.Json;

namespace Assay.Tests.Web.Api;

/// <summary>Holds JSON against the part of JSON Schema 2020-12 that our description uses. Stricter than the standard: a field that the schema does not name is a fault.</summary>
/// <param name="root">The document that references point into.</param>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> known = ["$ref", "$defs", "type", "properties", "required", "items", "enum", "anyOf", "additionalProperties", "format", "description", "minItems", "maxItems", "maxLength", "minimum"];

    /// <summary>What is wrong, each with its place; empty where nothing is.</summary>
    public List<string> Faults(JsonElement value, JsonElement schema, string at = "$")
    {
        var faults = new List<string>();
        Look(value, schema, at, faults);
        return faults;
    }

    private void Look(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        foreach (var word in schema.EnumerateObject()) if (!known.Contains(word.Name)) faults.Add($"{at}: the schema uses {word.Name}, which is not checked");
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Look(value, Resolve(reference.GetString()!), at, faults);
            return;
        }
        if (schema.TryGetProperty("anyOf", out var some))
        {
            var tries = some.EnumerateArray().Select(one => Faults(value, one, at)).ToList();
            if (tries.All(one => one.Count > 0)) faults.AddRange(tries.MinBy(one => one.Count)!);
            return;
        }
        if (schema.TryGetProperty("type", out var type) && !(type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Is(value, one.GetString()!)) : Is(value, type.GetString()!)))
        {
            faults.Add($"{at}: {value.ValueKind} is no {type}");
            return;
        }
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) faults.Add($"{at}: {value} is none of {values}");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: Fields(value, schema, at, faults); break;
            case JsonValueKind.Array: Items(value, schema, at, faults); break;
            case JsonValueKind.String when schema.TryGetProperty("format", out var format): Format(value, format.GetString()!, at, faults); break;
        }
    }

    private void Fields(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        var fields = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToDictionary(one => one.Name, one => one.Value) : [];
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray()) if (!value.TryGetProperty(name.GetString()!, out _)) faults.Add($"{at}.{name} is missing");
        foreach (var field in value.EnumerateObject())
            if (fields.TryGetValue(field.Name, out var known)) Look(field.Value, known, $"{at}.{field.Name}", faults);
            else if (!schema.TryGetProperty("additionalProperties", out var other)) faults.Add($"{at}.{field.Name} is not described");
            else if (other.ValueKind == JsonValueKind.Object) Look(field.Value, other, $"{at}.{field.Name}", faults);
        if (value.EnumerateObject().GroupBy(field => field.Name).Any(group => group.Count() > 1)) faults.Add($"{at} has a field twice");
    }

    private void Items(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32()) faults.Add($"{at} has too few items");
        if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32()) faults.Add($"{at} has too many items");
        if (!schema.TryGetProperty("items", out var items)) return;
        var number = 0;
        foreach (var item in value.EnumerateArray()) Look(item, items, $"{at}[{number++}]", faults);
    }

    private static void Format(JsonElement value, string format, string at, List<string> faults)
    {
        var text = value.GetString()!;
        var fits = format switch
        {
            "date-time" => value.TryGetDateTimeOffset(out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
            "uri-reference" => text.Length > 0 && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
            _ => false,
        };
        if (!fits) faults.Add($"{at}: “{text}” is no {format}");
    }

    private JsonElement Resolve(string reference)
    {
        var at = root;
        foreach (var step in reference.TrimStart('#', '/').Split('/')) at = at.GetProperty(step);
        return at;
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() % 1 == 0,
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
