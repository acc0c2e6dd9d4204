namespace Assay.Records;

/// <summary>A value with its literal, its address, and how it came to be.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value read.</param>
/// <param name="Raw">The literal as the source writes it; its decimals define the rounding.</param>
/// <param name="At">Where it stands in <see cref="Article.Text"/>; null where it was derived or assumed, or read from the title.</param>
/// <param name="Origin">Reported, derived or assumed.</param>
public readonly record struct Sourced<T>(T Value, string Raw, Passage? At, Origin Origin);
