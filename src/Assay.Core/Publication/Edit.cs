namespace Assay.Publication;

/// <summary>What became of words when a text was edited.</summary>
public enum Edit
{
    /// <summary>They stayed.</summary>
    Stayed,

    /// <summary>They went.</summary>
    Gone,

    /// <summary>They came.</summary>
    Came,

    /// <summary>Sentences that stayed and are not repeated.</summary>
    Elided,
}
