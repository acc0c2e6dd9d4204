using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>What the papers of one audit say of each other: the second report of a registered trial names the first (S44).</summary>
/// <remarks>Cochrane Handbook 6.4 (2019), 4.6.2. By registry number only: centres and dates are shared by trials that differ. Not for several threads.</remarks>
public sealed class TrialsSeen
{
    private readonly Dictionary<string, SourceId> first = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The remarks on a study with those on an earlier report of its trial, gravest first.</summary>
    /// <param name="study">The study; it is remembered.</param>
    /// <param name="remarks">What <see cref="StudyAudit"/> says of it.</param>
    public ImmutableArray<Remark> With(Study study, ImmutableArray<Remark> remarks)
    {
        ArgumentNullException.ThrowIfNull(study);
        // A review names the trials of others.
        if (study.Design.Type is StudyType.SystematicReviewRct or StudyType.SystematicReviewObs or StudyType.MetaAnalysisOther or StudyType.NarrativeReview or StudyType.Guideline or StudyType.Comment) return remarks;
        var shared = study.Design.RegistryIds.Distinct(StringComparer.OrdinalIgnoreCase).Where(id => !first.TryAdd(id, study.Id) && first[id] != study.Id).Select(id => Say(study, id)).ToList();
        return shared.Count == 0 ? remarks : [.. remarks.Concat(shared).OrderByDescending(remark => remark.Severity)];
    }

    private Remark Say(Study study, string id) => new()
    {
        Id = study.Id,
        Rule = "S44",
        Name = "DUPLICATE_COHORT",
        Severity = Severity.Note,
        Finding = Finding.Ambiguous,
        Message = $"{id} is the registration of {first[id]} too: two reports of one trial, whose people a pool counts once.",
        Reported = id,
        Spans = study.Text.IndexOf(id, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? [new(at, id.Length)] : [],
    };
}
