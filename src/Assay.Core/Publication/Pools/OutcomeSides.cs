using Assay.Synthesis;

namespace Assay.Publication.Pools;

/// <summary>What lies on either side of no effect, in words that hold whichever side is good.</summary>
public static class OutcomeSides
{
    /// <summary>The two sides of a group's axis.</summary>
    /// <param name="group">The group.</param>
    public static (string Low, string High) Of(OutcomeGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Measure == "MD" ? ("lower if treated", "higher if treated") : ("fewer if treated", "more if treated");
    }
}
