using Assay.Reading;
using Assay.Records;

namespace Assay.Synthesis;

/// <summary>One paper as a synthesis takes it.</summary>
/// <param name="Study">What was read of it.</param>
/// <param name="Standing">Whether it stands; a retracted or withdrawn one is listed and never pooled.</param>
/// <param name="Label">First author and year, or the id: what a forest plot writes beside it.</param>
/// <param name="Year">Year of publication, or null.</param>
public sealed record Reviewed(Study Study, Standing Standing, string Label, int? Year);
