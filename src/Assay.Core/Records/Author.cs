namespace Assay.Records;

/// <summary>One author, or a group that signs as one.</summary>
/// <param name="LastName">Family name, or null for a group.</param>
/// <param name="ForeName">Given names, or null.</param>
/// <param name="Initials">Initials, or null.</param>
/// <param name="CollectiveName">Name of a group, or null for a person.</param>
/// <param name="Orcid">ORCID iD as given, or null.</param>
public sealed record Author(string? LastName, string? ForeName, string? Initials, string? CollectiveName, string? Orcid);
