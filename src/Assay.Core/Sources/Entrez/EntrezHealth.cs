namespace Assay.Sources.Entrez;

/// <summary>What PubMed says of itself.</summary>
/// <param name="Records">Records it holds.</param>
/// <param name="LastUpdate">When it was last updated, in NCBI's words (<c>2026/04/06 05:12</c>).</param>
/// <param name="Build">Name of the build, or null.</param>
public sealed record EntrezHealth(long Records, string LastUpdate, string? Build);
