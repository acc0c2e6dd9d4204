using System.Collections.Immutable;

namespace Assay.Synthesis.Maps;

/// <summary>An outcome on which studies in people do not agree.</summary>
/// <param name="Concept">The outcome.</param>
/// <param name="Sides">The studies that tell a way, the largest first.</param>
public sealed record Contradiction(OutcomeConcept Concept, ImmutableArray<MapDot> Sides)
{
    private const int Told = 6;

    /// <summary>The contradictions of a map, those of most studies first. Reviews and laboratory work contradict nobody here: they measure something else.</summary>
    public static ImmutableArray<Contradiction> Of(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return [.. map.Rows
            .Select(row => new Contradiction(row.Concept, [.. row.Dots
                .Where(dot => dot.Column is MapColumn.Randomised or MapColumn.OtherHuman && dot.Way is Way.Higher or Way.Lower or Way.NoDifference)
                .OrderByDescending(dot => dot.People ?? 0).ThenBy(dot => dot.Id)]))
            .Where(one => one.Sides.Select(dot => dot.Way).Distinct().Count() > 1)
            .OrderByDescending(one => one.Sides.Length).ThenBy(one => one.Concept.Name, StringComparer.Ordinal)];
    }

    /// <summary><c>Chen 2025, n = 1,089: no difference; Wu 2013, n = 361: lower</c>, at most six studies.</summary>
    public string Sentence => string.Join("; ", Sides.Take(Told).Select(dot => $"{dot.Named}: {Word(dot.Way)}")) + (Sides.Length > Told ? $"; and {Sides.Length - Told} more" : "") + ".";

    /// <summary>A way in a word or two.</summary>
    public static string Word(Way way) => way switch
    {
        Way.Higher => "higher",
        Way.Lower => "lower",
        Way.NoDifference => "no difference",
        Way.Mixed => "differs by time or measure",
        _ => "not told",
    };
}
