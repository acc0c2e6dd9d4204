using System.Collections.Immutable;

namespace Assay.Synthesis;

/// <summary>Finds the groups that a reader means by an outcome's name.</summary>
public static class OutcomeSearch
{
    /// <summary>
    /// The groups of that name: one by its whole address (<c>death.month.rct.rr</c>), all that an address begins with (<c>death</c>,
    /// <c>death.month</c>), or all of an outcome by its name for readers or by what one of its studies calls it; case is of no matter.
    /// </summary>
    /// <param name="groups">The topic's groups.</param>
    /// <param name="name">What the reader wrote.</param>
    /// <remarks>Not a measure of likeness: a name that is not one of these finds nothing, and the caller says what there is (Cochrane Handbook 6.4 (2019), 3.2.4: outcomes are named, not guessed).</remarks>
    public static ImmutableArray<OutcomeGroup> Find(ImmutableArray<OutcomeGroup> groups, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var asked = name.Trim();
        bool Is(string one) => one.Equals(asked, StringComparison.OrdinalIgnoreCase);
        ImmutableArray<OutcomeGroup> By(Func<OutcomeGroup, bool> fits) => [.. groups.Where(fits)];
        return By(group => Is(group.Slug)) is { IsEmpty: false } one ? one
            : By(group => group.Slug.StartsWith(asked + ".", StringComparison.OrdinalIgnoreCase)) is { IsEmpty: false } begun ? begun
            : By(group => Is(group.Concept.Name)) is { IsEmpty: false } named ? named
            : By(group => group.Studies.Concat(group.LeftOut).Any(study => Is(study.Outcome)));
    }
}
