namespace Assay.Cli;

/// <summary>A call that cannot be meant: one sentence that says what is wrong and what to do.</summary>
internal sealed class WrongCallException(string message) : Exception(message);
