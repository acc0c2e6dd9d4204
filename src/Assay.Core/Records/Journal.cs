namespace Assay.Records;

/// <summary>Where an article appeared.</summary>
/// <param name="Title">Full title.</param>
/// <param name="IsoAbbreviation">ISO abbreviation, or null.</param>
/// <param name="Issn">ISSN, or null.</param>
/// <param name="Volume">Volume, or null.</param>
/// <param name="Issue">Issue, or null.</param>
public sealed record Journal(string Title, string? IsoAbbreviation, string? Issn, string? Volume, string? Issue);
