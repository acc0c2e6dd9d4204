using System.Collections.Immutable;
using Assay.Statistics.Effects;

namespace Assay.Statistics.Pooling;

/// <summary>One study as it comes to a pool.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Numbers">Its numbers, or null where some are missing.</param>
/// <param name="Missing">Which are missing, one clause; null where none is.</param>
/// <param name="Year">When it was published, or null; the cumulative pool goes by it.</param>
/// <param name="Group">Its subgroup, or null.</param>
/// <param name="Moderators">Its moderators, null where one is missing.</param>
public sealed record PoolStudy(string Name, StudyNumbers? Numbers, string? Missing = null, double? Year = null, string? Group = null,
    ImmutableArray<double?> Moderators = default);
