namespace Assay.Sources.PubMed;

/// <summary>The document has what <see cref="PlainNodes"/> does not judge; it is to be parsed by the framework's rules, from its start.</summary>
public sealed class NotPlainException() : Exception("The document is not plain XML.");
