using Assay.Reading;
using Assay.Records;

namespace Assay.Publication;

/// <summary>How many papers have a design and a standing.</summary>
/// <param name="Type">Study type.</param>
/// <param name="Standing">Whether they stand.</param>
/// <param name="Papers">How many, at least 1.</param>
public sealed record EvidenceCount(StudyType Type, Standing Standing, int Papers);
