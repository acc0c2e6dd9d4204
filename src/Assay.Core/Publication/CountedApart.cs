using Assay.Records;

namespace Assay.Publication;

/// <summary>Papers of a standing that is no evidence: shown beside the profile, never in it.</summary>
/// <param name="Standing">Their standing.</param>
/// <param name="Papers">How many, at least 1.</param>
public sealed record CountedApart(Standing Standing, int Papers);
