namespace Assay.Store;

/// <summary>A digest found elsewhere, as kept.</summary>
/// <param name="Origin">Where it was found.</param>
/// <param name="Text">The page as plain text.</param>
public sealed record KeptDigest(string Origin, string Text);
