namespace Assay.Records;

/// <summary>Something that two records of one paper share.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its normal form: DOIs and fingerprints in lower case, registry numbers in upper case.</param>
public readonly record struct IdentityKey(IdentityKind Kind, string Value);
