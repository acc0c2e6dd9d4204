using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>A number of a trial with what it belongs to.</summary>
/// <param name="Slot">The field of the record: <c>baselineValue</c>, <c>changeValue</c>, <c>pvalueDiff</c>, ..</param>
/// <param name="Value">The number.</param>
/// <param name="Arm">Index of the arm, or -1 where it belongs to two (differences) or to the trial.</param>
/// <param name="Endpoint">Every way the endpoint is called in the text; empty where the annotators gave it no words.</param>
/// <param name="Key">What tells this endpoint from the others of the record.</param>
/// <param name="At">Where the number stands, in the ordinary text; null where annotators gave no place.</param>
public sealed record TrialValue(string Slot, double Value, int Arm, ImmutableArray<string> Endpoint, string Key, Passage? At);
