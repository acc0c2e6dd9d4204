namespace Assay.Records;

/// <summary>One MeSH subheading.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Major">Whether it makes the heading a major topic.</param>
public sealed record MeshQualifier(string Name, bool Major);
