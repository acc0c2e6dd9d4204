namespace Assay.Sources.Tables;

/// <summary>A table that cannot be used as it is; one sentence that names row and column.</summary>
public sealed class TableException(string message) : Exception(message);
