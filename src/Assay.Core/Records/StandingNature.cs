namespace Assay.Records;

/// <summary>What a notice does to a paper, as Retraction Watch's <c>RetractionNature</c> tells them apart.</summary>
public enum StandingNature
{
    /// <summary>A correction.</summary>
    Correction,

    /// <summary>An expression of concern.</summary>
    Concern,

    /// <summary>A retraction.</summary>
    Retraction,

    /// <summary>The retraction was taken back.</summary>
    Reinstatement,
}
