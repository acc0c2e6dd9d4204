namespace Assay.Reading;

/// <summary>Which way the experimental arm went against its comparator.</summary>
public enum Direction
{
    /// <summary>More than the comparator.</summary>
    Higher,
    /// <summary>Less than the comparator.</summary>
    Lower,
    /// <summary>Stated as no significant difference.</summary>
    NoDifference,
    /// <summary>Not stated.</summary>
    Unclear,
}
