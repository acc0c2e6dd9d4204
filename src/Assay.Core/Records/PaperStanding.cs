using System.Collections.Immutable;

namespace Assay.Records;

/// <summary>Whether a paper stands, and everything that bears on it.</summary>
/// <param name="Standing">Whether it stands.</param>
/// <param name="Why">What bears on it: what is linked in the record first, in its order, then the registers' notices by day.</param>
public sealed record PaperStanding(Standing Standing, ImmutableArray<StandingFinding> Why);
