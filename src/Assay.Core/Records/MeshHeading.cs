using System.Collections.Immutable;

namespace Assay.Records;

/// <summary>One MeSH heading.</summary>
/// <param name="Descriptor">Descriptor name.</param>
/// <param name="Ui">Descriptor's unique id (<c>D006801</c>), or null.</param>
/// <param name="Major">Whether the descriptor itself is a major topic.</param>
/// <param name="Qualifiers">Subheadings.</param>
public sealed record MeshHeading(string Descriptor, string? Ui, bool Major, ImmutableArray<MeshQualifier> Qualifiers);
