namespace Assay.Statistics.Planning.Sheets;

/// <summary>What a trial is to show.</summary>
public enum Purpose
{
    /// <summary>That the arms differ.</summary>
    Superiority,
    /// <summary>That arm 1 is not worse by the margin.</summary>
    NonInferiority,
    /// <summary>That the arms differ by less than the margin either way.</summary>
    Equivalence,
}
