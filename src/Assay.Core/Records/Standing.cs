namespace Assay.Records;

/// <summary>Whether a paper stands as published. An erratum is not a retraction, a retraction taken back is no retraction.</summary>
public enum Standing
{
    /// <summary>Nothing known against it.</summary>
    Current,

    /// <summary>An erratum, correction or update exists.</summary>
    Corrected,

    /// <summary>The journal has expressed concern.</summary>
    Concern,

    /// <summary>Retracted.</summary>
    Retracted,

    /// <summary>Not a paper: the notice of an erratum, a retraction or a concern about another.</summary>
    Notice,

    /// <summary>Retracted once; the retraction was taken back.</summary>
    Reinstated,

    /// <summary>Withdrawn by its publisher before or at publication, without a notice of retraction.</summary>
    Withdrawn,

    /// <summary>Retracted, and published again in another version that stands in its place.</summary>
    Replaced,
}
