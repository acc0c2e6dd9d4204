using System.Collections.Immutable;

namespace Assay.Statistics.Pooling.Regression;

/// <summary>One number of each study that may explain its effect.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="Values">One finite value a study.</param>
public sealed record Moderator(string Name, ImmutableArray<double> Values)
{
    /// <summary>Moderators that stand for groups: one for each level but the first, 1 in the group and 0 elsewhere.</summary>
    /// <param name="groups">One group a study.</param>
    /// <remarks>Searle (1971), Linear Models, ch. 4: coding against a reference level, here the first in ordinal order.</remarks>
    public static ImmutableArray<Moderator> OfGroups(IReadOnlyList<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return [.. groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Skip(1)
            .Select(level => new Moderator(level, [.. groups.Select(group => group == level ? 1.0 : 0.0)]))];
    }
}
