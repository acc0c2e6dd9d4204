using System.Text.Json;

namespace Assay.Tests.Statistics.Pooling;

/// <summary>The estimable studies of one analysis of an oracle.</summary>
internal sealed record Pooled(string Measure, double[] Values, double[] Variances, int[] Kept)
{
    /// <summary>The unit in which tolerances of τ² are counted: max(var(yi), median(vi)).</summary>
    public double Scale
    {
        get
        {
            var mean = Values.Average();
            var spread = Values.Length > 1 ? Values.Sum(y => (y - mean) * (y - mean)) / (Values.Length - 1) : 0;
            return Math.Max(spread, Variances.Order().ElementAt(Variances.Length / 2));
        }
    }

    public static Pooled Of(JsonElement analysis)
    {
        var (y, v) = (analysis.GetProperty("yi"), analysis.GetProperty("vi"));
        var included = analysis.GetProperty("included");
        var kept = Enumerable.Range(0, y.GetArrayLength()).Where(i => included[i].GetBoolean()).ToArray();
        return new(analysis.GetProperty("measure").GetString()!,
            [.. kept.Select(i => y[i].GetDouble())], [.. kept.Select(i => v[i].GetDouble())], kept);
    }

    /// <summary>Studies by year, ties and data sets without years in the order given.</summary>
    public (double[] Values, double[] Variances) InOrderOf(JsonElement set)
    {
        var studies = set.GetProperty("studies");
        var years = Kept.Select(i => studies[i].TryGetProperty("year", out var year) ? year : default).ToArray();
        // Years in words ("1992a") sort as words; the reference puts whole dates after them.
        var words = years.Any(year => year.ValueKind == JsonValueKind.String);
        var order = words
            ? Enumerable.Range(0, Kept.Length).OrderBy(i => years[i].ToString().Contains('/', StringComparison.Ordinal)).ThenBy(i => years[i].ToString(), StringComparer.Ordinal).ToArray()
            : Enumerable.Range(0, Kept.Length).OrderBy(i => years[i].ValueKind == JsonValueKind.Number ? years[i].GetDouble() : double.MaxValue).ToArray();
        return ([.. order.Select(i => Values[i])], [.. order.Select(i => Variances[i])]);
    }

    /// <summary>One field of every estimable study.</summary>
    public IReadOnlyList<JsonElement?> Column(JsonElement set, string name)
    {
        var studies = set.GetProperty("studies");
        return [.. Kept.Select(i => studies[i].TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : (JsonElement?)null)];
    }
}
