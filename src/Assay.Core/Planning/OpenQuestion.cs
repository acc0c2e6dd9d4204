using System.Collections.Immutable;
using Assay.Synthesis;
using Assay.Synthesis.Maps;

namespace Assay.Planning;

/// <summary>What could change what is known of an outcome.</summary>
/// <param name="Concept">The outcome.</param>
/// <param name="Sentence">What stands now and what it would take, in one or two sentences.</param>
/// <param name="Group">The group it speaks of, or null.</param>
public sealed record OpenQuestion(OutcomeConcept Concept, string Sentence, OutcomeGroup? Group)
{
    private const int Most = 6;

    /// <summary>The questions that a topic's studies leave open: pools first, then contradictions, then outcomes never randomised; at most six.</summary>
    public static ImmutableArray<OpenQuestion> Of(EvidenceMap map, ImmutableArray<OutcomeGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(map);
        var found = new List<OpenQuestion>();
        foreach (var group in groups.Where(group => group.Studies.Length > 1))
            if (NextTrial.Of(group, GroupEstimate.Of(group), new()) is { } plan && !found.Exists(one => one.Concept.Slug == group.Concept.Slug))
                found.Add(new(group.Concept, Of(group, plan), group));
        foreach (var one in Contradiction.Of(map).Where(one => !found.Exists(other => other.Concept.Slug == one.Concept.Slug)))
            found.Add(new(one.Concept, "Studies disagree, and their abstracts do not give the figures to pool them: the counts or the spread of each group would decide whether they measured one effect.", null));
        foreach (var row in map.Rows.Where(row => !row.In(MapColumn.Randomised).Any() && row.In(MapColumn.OtherHuman).Any() && !found.Exists(other => other.Concept.Slug == row.Concept.Slug)))
            found.Add(new(row.Concept, "Only studies without randomisation measured it: a randomised comparison could overturn what they found.", null));
        return [.. found.Take(Most)];
    }

    private static string Of(OutcomeGroup group, TrialPlan plan)
    {
        var studies = $"{group.Studies.Length} studies are pooled";
        if (plan is { Missing: null, Needed: { } needed, Assurance: { } assurance })
            return $"{studies}. If their pooled effect were the true one, a trial would need {needed:#,##0} {plan.Unit} for a power of {100 * plan.Ask.Power:0}%; with how little is known of the effect, it would have a chance of {100 * assurance.Rows[0]["assurance"]!.Value:0}% to end significant for benefit.";
        return $"{studies}. {plan.Missing}";
    }
}
