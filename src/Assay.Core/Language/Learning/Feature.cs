namespace Assay.Language.Learning;

/// <summary>One feature of a thing to be labelled.</summary>
/// <param name="Hash">Its name, hashed.</param>
/// <param name="Value">How much of it there is; 1 where it is simply there.</param>
public readonly record struct Feature(uint Hash, float Value);
