using System.Text.Json;

namespace Assay.Tests.Statistics;

/// <summary>Holds numbers against an oracle and keeps every one that is off, so that one run tells all.</summary>
internal sealed class Mismatches(string file)
{
    private readonly List<string> found = [];

    public int Compared { get; private set; }

    public void Number(JsonElement parent, string name, double? actual, string where, double relative, double floor)
    {
        if (!parent.TryGetProperty(name, out var value)) return;
        Number(value, actual, $"{where}.{name}", relative, floor);
    }

    public void Number(JsonElement expected, double? actual, string where, double relative, double floor)
    {
        Compared++;
        if (actual is { } value && !double.IsFinite(value)) actual = null;
        if (expected.ValueKind != JsonValueKind.Number)
        {
            if (actual is not null) found.Add($"{file} {where}: expected none, got {actual:R}");
            return;
        }
        var wanted = expected.GetDouble();
        if (actual is null || !(Math.Abs(wanted - actual.Value) <= Math.Max(floor, relative * Math.Abs(wanted))))
            found.Add($"{file} {where}: expected {wanted:R}, got {actual:R}");
    }

    public void Pair(JsonElement parent, string name, Assay.Statistics.Interval? actual, string where, double relative, double floor)
    {
        if (!parent.TryGetProperty(name, out var value)) return;
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (actual is not null) found.Add($"{file} {where}.{name}: expected none, got {actual}");
            return;
        }
        Number(value[0], actual?.Low, $"{where}.{name}.low", relative, floor);
        Number(value[1], actual?.High, $"{where}.{name}.high", relative, floor);
    }

    public void Same<T>(T expected, T actual, string where)
    {
        Compared++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) found.Add($"{file} {where}: expected {expected}, got {actual}");
    }

    public void Fault(string sentence) => found.Add($"{file} {sentence}");

    public IEnumerable<string> Found => found;
}
