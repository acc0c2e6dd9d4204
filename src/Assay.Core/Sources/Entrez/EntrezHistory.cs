namespace Assay.Sources.Entrez;

/// <summary>Hits that PubMed's history server holds for a while.</summary>
/// <param name="WebEnv">NCBI's name of the session.</param>
/// <param name="QueryKey">The search in it.</param>
/// <param name="Count">Hits it holds.</param>
public sealed record EntrezHistory(string WebEnv, string QueryKey, int Count);
