namespace Assay.Store;

/// <summary>What a write came to.</summary>
public enum Written
{
    /// <summary>New.</summary>
    Added,
    /// <summary>Another state than the one kept.</summary>
    Changed,
    /// <summary>The state kept; nothing was written.</summary>
    Unchanged,
}
