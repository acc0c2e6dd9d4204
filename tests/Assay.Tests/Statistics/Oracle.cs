using System.Text.Json;

namespace Assay.Tests.Statistics;

/// <summary>Numbers computed by reference software, kept beside the clone; tests that ask for them skip without.</summary>
internal sealed record Oracle(string Id, JsonElement In, JsonElement Out)
{
    /// <summary>The cases of one kind (or function) in one file.</summary>
    public static IReadOnlyList<Oracle> Of(string file, string kind)
    {
        using var stream = File.OpenRead(Place.SharedOrSkip("oracles", file + ".json"));
        using var document = JsonDocument.Parse(stream);
        var cases = document.RootElement.GetProperty("cases").EnumerateArray()
            .Where(c => Name(c) == kind)
            .Select((c, i) => new Oracle(c.TryGetProperty("id", out var id) ? id.GetString()! : $"{kind}[{i}]",
                c.GetProperty("in").Clone(), c.GetProperty("out").Clone()))
            .ToList();
        Assert.NotEmpty(cases);
        return cases;
    }

    public double Input(string name) => In.GetProperty(name).GetDouble();

    public int Count(string name) => Count(name, In);

    public int Count(string name, JsonElement from) => from.GetProperty(name).GetInt32();

    public double? Output(string name) =>
        Out.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public (double Low, double High)? Pair(string name) =>
        Out.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? (value[0].GetDouble(), value[1].GetDouble())
            : null;

    /// <summary>Fails with the case's name when a number is off by more than a relative tolerance and an absolute floor.</summary>
    public void Same(double? expected, double? actual, string what, double relative = 1e-10, double floor = 1e-12)
    {
        if (expected is null && actual is null) return;
        Assert.True(expected is not null && actual is not null, $"{Id} {what}: expected {expected}, got {actual}");
        var off = Math.Abs(expected.Value - actual.Value);
        Assert.True(off <= Math.Max(floor, relative * Math.Abs(expected.Value)), $"{Id} {what}: expected {expected:R}, got {actual:R}");
    }

    public void Same((double Low, double High)? expected, Assay.Statistics.Interval? actual, string what, double relative = 1e-10)
    {
        Same(expected?.Low, actual?.Low, what + ".low", relative);
        Same(expected?.High, actual?.High, what + ".high", relative);
    }

    private static string? Name(JsonElement c) =>
        (c.TryGetProperty("kind", out var kind) ? kind : c.GetProperty("fn")).GetString();
}
