using System.Collections.Immutable;
using Assay.Planning;
using Assay.Synthesis;
using Assay.Synthesis.Maps;

namespace Assay.Workers;

/// <summary>What is known of a topic, put together from all its papers.</summary>
/// <param name="Groups">Outcomes with the studies that can be compared.</param>
/// <param name="Map">Outcome by design.</param>
/// <param name="Contradictions">Where studies disagree.</param>
/// <param name="Regimens">How the treatment was given.</param>
/// <param name="Flow">What became of the records.</param>
/// <param name="Questions">What would change this.</param>
public sealed record TopicEvidence(ImmutableArray<OutcomeGroup> Groups, EvidenceMap Map, ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<RegimenRow> Regimens, EvidenceFlow Flow, ImmutableArray<OpenQuestion> Questions);
