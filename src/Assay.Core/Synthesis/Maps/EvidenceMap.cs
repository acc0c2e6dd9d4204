using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Synthesis.Maps;

/// <summary>Outcome by design: which studies measured what, and which way it went. It counts and shows; it does not judge.</summary>
/// <param name="Rows">Outcomes, those measured by most papers first, then by name.</param>
/// <param name="Silent">Papers with findings of which no outcome with a comparison could be read.</param>
public sealed record EvidenceMap(ImmutableArray<MapRow> Rows, int Silent)
{
    private const double Limit = 1.96;

    /// <summary>Papers on the map.</summary>
    public int Papers { get; } = Rows.SelectMany(row => row.Dots).Select(dot => dot.Id).Distinct().Count();

    /// <summary>Lays the papers out. Retracted, replaced and withdrawn ones, and notices, have no place on it.</summary>
    /// <remarks>Evidence gap maps: Snilstveit and others (2016), doi:10.1016/j.jclinepi.2016.05.015; null results are dots like any other.</remarks>
    public static EvidenceMap Of(IEnumerable<Reviewed> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var rows = new Dictionary<string, (OutcomeConcept Concept, List<MapDot> Dots)>(StringComparer.Ordinal);
        var silent = 0;
        foreach (var paper in papers.Where(paper => Standings.IsEvidence(paper.Standing)).OrderBy(paper => paper.Study.Id))
        {
            if (MapColumns.Of(paper.Study.Design.Type) is not { } column) continue;
            var placed = false;
            var effects = EffectReader.Of(paper).ToList();
            foreach (var outcome in paper.Study.Outcomes.Where(one => !IsMeasure(OutcomeConcepts.Of(one).Name)).GroupBy(one => OutcomeConcepts.Of(one).Slug))
            {
                if (Dot(paper, column, [.. outcome], effects) is not { } dot) continue;
                var concept = OutcomeConcepts.Of(outcome.First()) is var named && char.IsLower(named.Name[0]) && !named.Name.Skip(1).Take(1).Any(char.IsUpper) ? named with { Name = char.ToUpperInvariant(named.Name[0]) + named.Name[1..] } : named;
                if (!rows.TryGetValue(outcome.Key, out var row)) rows.Add(outcome.Key, row = (concept, []));
                row.Dots.Add(dot);
                placed = true;
            }
            if (!placed) silent++;
        }
        return new([.. rows.Values
            .Select(row => new MapRow(row.Concept, [.. row.Dots.OrderBy(dot => dot.Column).ThenByDescending(dot => dot.People ?? 0).ThenBy(dot => dot.Id)]))
            .OrderByDescending(row => row.Dots.Length).ThenByDescending(row => row.Dots.Sum(dot => dot.People ?? 0)).ThenBy(row => row.Concept.Slug, StringComparer.Ordinal)], silent);
    }

    // What is left of an outcome where only the measure of its effect was read is no outcome.
    private static bool IsMeasure(string name) => name.Length < 3 || name.ToLowerInvariant() is "difference" or "differences" or "hazard ratio" or "odds ratio" or "risk ratio" or "relative risk" or "mean difference" or "outcome" or "outcomes";

    // One paper, one outcome, one dot: its primary outcome of that name where it has one, else all it says of it.
    private static MapDot? Dot(Reviewed paper, MapColumn column, ImmutableArray<Measured> outcomes, List<StudyEffect> all)
    {
        var study = paper.Study;
        var chosen = outcomes.Where(one => one.Role == OutcomeRole.Primary).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        if (!study.Comparisons.Any(one => one.Outcome is { } id && chosen.Contains(id))) chosen = [.. outcomes.Select(one => one.Id)];
        var compared = study.Comparisons.Where(one => one.Outcome is { } id && chosen.Contains(id)).ToList();
        var slug = OutcomeConcepts.Of(outcomes[0]).Slug;
        var effects = all.Where(effect => effect.Concept.Slug == slug).ToList();
        if (compared.Count == 0 && !effects.Exists(effect => effect.Poolability != Poolability.NotPoolable)) return null;
        var ways = compared.Select(one => Of(one, outcomes.First(outcome => outcome.Id == one.Outcome))).Where(way => way != Way.NotTold).Distinct().ToList();
        if (ways.Count == 0)
            ways = [.. effects.Where(effect => effect is { Analysis: not null, StandardError: > 0 }).Select(Of).Distinct()];
        var best = effects.OrderBy(effect => effect.Poolability).ThenByDescending(effect => effect.People ?? 0).FirstOrDefault();
        var at = best is { At.IsEmpty: false } ? best.At : [.. compared.Take(1).Select(one => one.At)];
        return new(study.Id, paper.Label, paper.Year, study.Design.Type, column, ways switch { [] => Way.NotTold, [var one] => one, _ => Way.Mixed },
            best?.People ?? People(study, compared), best?.Figures ?? "", at);
    }

    private static Way Of(Comparison one, Measured outcome)
    {
        var isRatio = one.Measure is not (null or "RD" or "MD" or "SMD" or "ARR");
        var none = isRatio ? 1.0 : 0;
        var slug = OutcomeConcepts.Of(outcome).Slug;
        var ofDeath = slug is "death" or "death-or-transplant" && OutcomeConcepts.CountsSurvivors(outcome);
        if (one.Significant == false || one.Direction == Direction.NoDifference) return Way.NoDifference;
        if (one is { Measure: not null, Interval: { Low.Value: var low, High.Value: var high } } && low <= none && high >= none) return Way.NoDifference;
        // A hazard ratio given for survival is one of the event by custom: below 1, fewer died, and more stayed free of it.
        if (one is { Measure: "HR" or "SHR", Estimate: { Value: > 0 and not 1 } hazard } && (ofDeath || slug.EndsWith("-free-survival", StringComparison.Ordinal)))
            return hazard.Value < 1 == ofDeath ? Way.Lower : Way.Higher;
        var way = one.Direction switch
        {
            Direction.Higher => Way.Higher,
            Direction.Lower => Way.Lower,
            _ when one is { Significant: true, Measure: not null, Estimate: { } estimate } && estimate.Value != none => estimate.Value > none ? Way.Higher : Way.Lower,
            _ => Way.NotTold,
        };
        return ofDeath ? Turned(way) : way;
    }

    private static Way Of(StudyEffect effect) =>
        Math.Abs(effect.Analysis!.Value / effect.StandardError!.Value) < Limit ? Way.NoDifference : effect.Analysis > 0 ? Way.Higher : Way.Lower;

    private static Way Turned(Way way) => way switch { Way.Higher => Way.Lower, Way.Lower => Way.Higher, _ => way };

    private static int? People(Study study, List<Comparison> compared)
    {
        foreach (var one in compared)
            if (N(study, one.Experimental) is { } tested && N(study, one.Comparator) is { } held) return tested + held;
        return study.Population.N.IsEmpty ? null : study.Population.N.Max(size => size.N.Value);
    }

    private static int? N(Study study, string? arm) => study.Arms.FirstOrDefault(one => one.Id == arm)?.N?.Value;
}
