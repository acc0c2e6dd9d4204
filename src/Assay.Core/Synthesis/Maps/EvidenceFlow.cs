using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Synthesis.Maps;

/// <summary>A step of the flow: how many records are left, and which were left out on the way to the next.</summary>
/// <param name="Name">What the records left are.</param>
/// <param name="Records">How many.</param>
/// <param name="LeftOut">Why some do not reach the next step, with how many; empty at the last.</param>
public sealed record FlowStep(string Name, int Records, ImmutableArray<(string Why, int Records)> LeftOut);

/// <summary>What became of a topic's records: found, left out and why, kept. After the flow diagram of PRISMA 2020 (Page and others, doi:10.1136/bmj.n71).</summary>
/// <param name="Steps">From all records to those pooled.</param>
public sealed record EvidenceFlow(ImmutableArray<FlowStep> Steps)
{
    /// <summary>The flow of a topic.</summary>
    /// <param name="records">Every record of the topic: its type and standing.</param>
    /// <param name="unread">Records of those that are listed and not read yet.</param>
    /// <param name="reviewed">Those read.</param>
    /// <param name="map">Their map.</param>
    /// <param name="groups">Their outcomes.</param>
    public static EvidenceFlow Of(IReadOnlyCollection<(StudyType Type, Standing Standing)> records, int unread, IReadOnlyCollection<Reviewed> reviewed, EvidenceMap map, ImmutableArray<OutcomeGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(reviewed);
        ArgumentNullException.ThrowIfNull(map);
        var notices = records.Count(one => one.Standing == Standing.Notice);
        var gone = records.Count(one => one.Standing != Standing.Notice && !Standings.IsEvidence(one.Standing));
        var standing = records.Where(one => Standings.IsEvidence(one.Standing)).ToList();
        var (narrative, plans, computed) = (
            standing.Count(one => one.Type is StudyType.NarrativeReview or StudyType.Guideline or StudyType.Comment),
            standing.Count(one => one.Type is StudyType.Protocol or StudyType.RegistryRecord or StudyType.Erratum),
            standing.Count(one => one.Type is StudyType.InSilico or StudyType.Unclassified));
        var findings = standing.Count - narrative - plans - computed;
        var noText = Math.Max(0, findings - map.Papers - map.Silent - unread);
        var pooled = groups.SelectMany(group => group.Studies).Select(study => study.Id).Distinct().Count();
        return new(
        [
            Step("Records found", records.Count, (notices == 1 ? "notice about another paper" : "notices about other papers", notices), ("retracted, replaced or withdrawn", gone)),
            Step("Papers that stand", standing.Count, (narrative == 1 ? "review without a method, guideline or comment" : "reviews without a method, guidelines, comments", narrative), (plans == 1 ? "protocol or registration, without results" : "protocols and registrations, without results", plans), ("computation, or a design we could not tell", computed)),
            Step("Studies and systematic reviews", findings, ("no abstract to read", noText), ("not read yet", unread), ("no comparison of an outcome could be read", map.Silent)),
            Step("On the evidence map", map.Papers, ("figures in the abstract do not suffice for a pool, or the design compares nothing", map.Papers - pooled)),
            Step("With an effect that can be pooled", pooled),
        ]);
    }

    private static FlowStep Step(string name, int records, params ReadOnlySpan<(string Why, int Records)> leftOut)
    {
        var kept = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var one in leftOut)
            if (one.Records > 0) kept.Add(one);
        return new(name, records, kept.ToImmutable());
    }
}
