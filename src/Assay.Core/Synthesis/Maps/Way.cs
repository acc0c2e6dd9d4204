namespace Assay.Synthesis.Maps;

/// <summary>Which way a study found an outcome to go, in the group tested against the other.</summary>
public enum Way
{
    /// <summary>More of it.</summary>
    Higher,

    /// <summary>Less of it.</summary>
    Lower,

    /// <summary>No significant difference.</summary>
    NoDifference,

    /// <summary>One way by one measure or at one time, another by another.</summary>
    Mixed,

    /// <summary>Measured; the abstract does not tell which way, or we could not read it.</summary>
    NotTold,
}
