namespace Assay.Web.Publishing;

/// <summary>One file of the published site.</summary>
/// <param name="Address">The site's address that answers with it.</param>
/// <param name="Path">Where it goes below the folder, with slashes.</param>
/// <param name="Input">Hash of what it is made from; the same hash, the same bytes.</param>
public sealed record Leaf(string Address, string Path, string Input)
{
    /// <summary>The address that is asked for it: another one where that has the same answer, so that both are made once.</summary>
    public string Asked { get; init; } = Address;
}
