using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Web.Api.Description;

/// <summary>The shapes of every answer in JSON (JSON Schema 2020-12): those of Schemas/*.json, and the words of each enum as the program has them.</summary>
public static class Schemas
{
    private const string Folder = "Assay.Schemas/", Reference = "#/components/schemas/";

    // Kept as text: a node of JSON is read by one thread at a time.
    private static readonly ImmutableSortedDictionary<string, string> all = Load();

    /// <summary>Every shape by name, in order of name.</summary>
    public static JsonObject All()
    {
        var shapes = new JsonObject();
        foreach (var (name, shape) in all) shapes[name] = JsonNode.Parse(shape);
        return shapes;
    }

    /// <summary>One shape that stands by itself: what it refers to is under <c>$defs</c>.</summary>
    /// <param name="name">The shape; an object.</param>
    public static JsonObject Alone(string name)
    {
        var shape = Turned(all[name]);
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(all[name]), parts);
        if (parts.Count > 0)
        {
            var definitions = new JsonObject();
            foreach (var part in parts) definitions[part] = Turned(all[part]);
            shape["$defs"] = definitions;
        }
        return shape;
    }

    private static JsonObject Turned(string shape) =>
        JsonNode.Parse(shape.Replace($"\"{Reference}", "\"#/$defs/", StringComparison.Ordinal))!.AsObject();

    private static void Collect(JsonNode? node, SortedSet<string> parts)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array) Collect(item, parts);
                break;
            case JsonObject shape:
                if (shape["$ref"] is JsonValue value && value.GetValue<string>()[Reference.Length..] is var name && parts.Add(name)) Collect(JsonNode.Parse(all[name]), parts);
                foreach (var (_, part) in shape) Collect(part, parts);
                break;
        }
    }

    private static ImmutableSortedDictionary<string, string> Load()
    {
        var shapes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var assembly = typeof(Schemas).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            foreach (var (name, shape) in JsonNode.Parse(stream)!.AsObject()) shapes.Add(name, shape!.ToJsonString());
        }
        Add<StudyType>(Words.Of);
        Add<Standing>(Words.Of);
        Add<Role>(Words.Of);
        Add<NumberKind>(Words.Of);
        Add<OutcomeKind>(Words.Of);
        Add<OutcomeRole>(Words.Of);
        Add<Polarity>(Words.Of);
        Add<Direction>(Words.Of);
        Add<ArmRole>(Words.Of);
        shapes.Add("Verdict", Values(Enum.GetValues<Support>().Select(CheckedDigestJson.Spelled)));
        return shapes.ToImmutable();

        void Add<T>(Func<T, string> word) where T : struct, Enum => shapes.Add(typeof(T).Name, Values(Enum.GetValues<T>().Select(word)));
    }

    private static string Values(IEnumerable<string> values) => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) }.ToJsonString();
}
