namespace Assay.Sources.Entrez;

/// <summary>A question to PubMed.</summary>
/// <param name="Term">The term in PubMed's own language, as its search box takes it.</param>
/// <param name="Dates">The days it is bounded by, or null for all.</param>
public sealed record EntrezQuery(string Term, EntrezDate? Dates);
