using Assay.Store;

namespace Assay.Workers;

/// <summary>What stands at a paper's address. Closed.</summary>
public abstract record Opened
{
    private Opened()
    {
    }

    /// <summary>Its page.</summary>
    /// <param name="State">The kept state, or one made for this reader.</param>
    public sealed record Page(PageState State) : Opened;

    /// <summary>Another record of the same paper has the page.</summary>
    /// <param name="Merge">Which, and why.</param>
    public sealed record Elsewhere(Merge Merge) : Opened;
}
