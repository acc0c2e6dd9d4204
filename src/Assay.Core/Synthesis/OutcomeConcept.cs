using Assay.Reading;

namespace Assay.Synthesis;

/// <summary>What several abstracts measure under different names.</summary>
/// <param name="Slug">Its name in addresses: lower case, words joined by hyphens.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Polarity">Which way is good.</param>
public sealed record OutcomeConcept(string Slug, string Name, Polarity Polarity);
