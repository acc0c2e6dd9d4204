using System.Collections.Immutable;
using System.Text.Json;
using Assay.Reading.Directions;

namespace Assay.Evaluation.Corpora;

/// <summary>A question of a meta-analysis with the values of the whole article.</summary>
/// <param name="Id">Number of the question and PMCID.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">The abstract.</param>
/// <param name="Question">Intervention, comparator, outcome.</param>
/// <param name="Values">By name (<c>intervention_mean</c>): the value, and whether it stands in the abstract.</param>
public sealed record TripletQuestion(string Id, string Title, string Text, DirectionQuestion Question, ImmutableSortedDictionary<string, (double Value, bool InAbstract)> Values)
{
    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static TripletQuestion Read(JsonElement line)
    {
        var here = line.GetProperty("valuesInAbstract");
        var values = ImmutableSortedDictionary.CreateBuilder<string, (double, bool)>(StringComparer.Ordinal);
        foreach (var value in line.GetProperty("values").EnumerateObject())
            if (value.Value.ValueKind == JsonValueKind.Number) values[value.Name] = (value.Value.GetDouble(), here.TryGetProperty(value.Name, out var said) && said.ValueKind == JsonValueKind.True);
        return new($"{line.Id("id")}:{line.TextOrNull("pmcid")}", line.Text("title"), line.Text("abstract"), new(line.Text("intervention"), line.Text("comparator"), line.Text("outcome")), values.ToImmutable());
    }
}
