using System.Text.Json;

namespace Assay.Digests.Generative;

/// <summary>JSON schemas of what a model is to answer.</summary>
public static class AnswerSchema
{
    private const string Fields = """
        "sentence":{"type":"string"},"cites":{"type":"array","items":{"type":"string"}},"numbers":{"type":"array","items":{"type":"string"}}
        """;

    private const string Claim = $$$"""{"type":"object","properties":{{{{Fields}}}},"required":["sentence","cites","numbers"],"additionalProperties":false}""";

    private const string Mended = $$$"""{"type":"object","properties":{"n":{"type":"integer"},{{{Fields}}}},"required":["n","sentence","cites","numbers"],"additionalProperties":false}""";

    private const string Claims = $$$"""{"type":"array","items":{{{Claim}}}}""";

    /// <summary>Of a digest.</summary>
    public static JsonElement Digest { get; } = Parse(
        $$$"""{"type":"object","properties":{"summary":{{{Claim}}},"background":{{{Claims}}},"results":{{{Claims}}},"why":{{{Claims}}}},"required":["summary","background","results","why"],"additionalProperties":false}""");

    /// <summary>Of mended sentences.</summary>
    public static JsonElement Repair { get; } = Parse(
        $$$"""{"type":"object","properties":{"claims":{"type":"array","items":{{{Mended}}}}},"required":["claims"],"additionalProperties":false}""");

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
