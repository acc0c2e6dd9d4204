namespace Assay.Reading;

/// <summary>What a sentence does in an abstract (NLM's categories).</summary>
public enum Role
{
    /// <summary>What was known.</summary>
    Background,

    /// <summary>What was asked.</summary>
    Objective,

    /// <summary>What was done.</summary>
    Methods,

    /// <summary>What was found.</summary>
    Results,

    /// <summary>What the authors make of it.</summary>
    Conclusions,
}
