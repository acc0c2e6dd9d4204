using System.Collections.Immutable;

namespace Assay.Verification;

/// <summary>Which of several findings names a claim.</summary>
internal static class WorstSupport
{
    private static readonly ImmutableArray<Support> Order = [Support.Contradicted, Support.Unsupported, Support.Overstated, Support.NotCheckable, Support.Understated];

    /// <summary>The worst of <paramref name="found"/>; DERIVED or SUPPORTED where there is none.</summary>
    public static Support Of(IEnumerable<Support> found, bool derived)
    {
        var all = found.ToHashSet();
        foreach (var support in Order)
            if (all.Contains(support))
                return support;
        return derived ? Support.Derived : Support.Supported;
    }
}
