namespace Assay.Synthesis;

/// <summary>Whether what an abstract reports of an outcome can be pooled.</summary>
public enum Poolability
{
    /// <summary>Estimate and standard error follow from what is printed.</summary>
    Poolable,

    /// <summary>They follow if something is assumed, which is said.</summary>
    UnderAssumption,

    /// <summary>One thing or more is missing, which is said.</summary>
    NotPoolable,
}
