namespace Assay.Digests;

/// <summary>Sections of a digest.</summary>
public enum Heading
{
    /// <summary>What was known and asked.</summary>
    Background,
    /// <summary>What was found.</summary>
    Results,
    /// <summary>What follows, in the authors' modality.</summary>
    WhyItMatters,
    /// <summary>What the abstract does not report or the design does not allow.</summary>
    Limitations,
}
