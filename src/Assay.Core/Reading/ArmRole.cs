namespace Assay.Reading;

/// <summary>An arm's part in a comparison.</summary>
public enum ArmRole
{
    /// <summary>Gets what is tested.</summary>
    Experimental,
    /// <summary>Gets another treatment, usual care, or is called control.</summary>
    Comparator,
    /// <summary>Gets placebo or vehicle.</summary>
    Placebo,
    /// <summary>Gets a sham procedure.</summary>
    Sham,
    /// <summary>Gets nothing.</summary>
    Untreated,
    /// <summary>Healthy reference group.</summary>
    Healthy,
}
