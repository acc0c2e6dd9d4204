using System.Collections.Immutable;

namespace Assay.Records;

/// <summary>Numbers of one registry or data bank.</summary>
/// <param name="Name">Its name (<c>ClinicalTrials.gov</c>, <c>ISRCTN</c>, <c>ChiCTR</c>).</param>
/// <param name="AccessionNumbers">The numbers (<c>NCT02867267</c>).</param>
public sealed record DataBank(string Name, ImmutableArray<string> AccessionNumbers);
