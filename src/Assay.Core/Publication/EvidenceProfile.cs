using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>How the papers of a topic spread over designs. A count of what exists, never a verdict on what works.</summary>
/// <param name="Bands">All bands, in a fixed order, those without papers too.</param>
/// <param name="Apart">Papers that do not count as evidence, by standing: retracted, replaced, withdrawn, notices.</param>
public sealed record EvidenceProfile(ImmutableArray<EvidenceBand> Bands, ImmutableArray<CountedApart> Apart)
{
    /// <summary>Papers in all bands together.</summary>
    public int Papers => Bands.Sum(band => band.Papers);

    /// <summary>Sorts counts into bands; those of papers that do not stand as evidence are set apart.</summary>
    public static EvidenceProfile Of(IEnumerable<EvidenceCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var all = counts.ToList();
        var standing = all.Where(count => Standings.IsEvidence(count.Standing)).ToLookup(count => count.Type, count => count.Papers);
        return new([.. Shapes().Select(shape => shape with { Papers = shape.Types.Sum(type => standing[type].Sum()) })],
            [.. all.Where(count => !Standings.IsEvidence(count.Standing)).GroupBy(count => count.Standing).OrderBy(group => group.Key)
                .Select(group => new CountedApart(group.Key, group.Sum(count => count.Papers)))]);
    }

    private static ImmutableArray<EvidenceBand> Shapes() =>
    [
        new("rct", "Randomised trials in humans", [StudyType.Rct, StudyType.RctSecondary], 0),
        new("trial", "Other trials in humans", [StudyType.NonrandomisedTrial, StudyType.SingleArmTrial, StudyType.HistoricalControl], 0),
        new("observational", "Observational studies",
            [StudyType.CohortProspective, StudyType.CohortRetrospective, StudyType.CaseControl, StudyType.CrossSectional, StudyType.CaseSeries, StudyType.CaseReport], 0),
        new("review", "Reviews and guidelines",
            [StudyType.SystematicReviewRct, StudyType.SystematicReviewObs, StudyType.MetaAnalysisOther, StudyType.Guideline, StudyType.NarrativeReview], 0),
        new("animal", "Animal studies", [StudyType.Animal], 0),
        new("in-vitro", "Cells, tissue, computation", [StudyType.InVitro, StudyType.ExVivoHuman, StudyType.InSilico], 0),
        new("unstated", "Design not stated", [StudyType.HumanUnspecified, StudyType.Unclassified], 0),
        new("no-result", "Protocols, registrations, comments", [StudyType.Protocol, StudyType.RegistryRecord, StudyType.Comment, StudyType.Erratum], 0),
    ];
}
