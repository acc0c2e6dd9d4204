namespace Assay.Synthesis;

/// <summary>Designs that may stand in one pool. Randomised and other evidence is never pooled together.</summary>
public enum DesignClass
{
    /// <summary>Allocation was random.</summary>
    Randomised,

    /// <summary>Two groups, not allocated at random.</summary>
    Observational,
}
