namespace Assay.Sources;

/// <summary>
/// A source that cannot be read on: truncated, malformed, not what it claims to be. Everything delivered before it stands.
/// The message is one sentence that says what is wrong, where, and what to do.
/// </summary>
public sealed class SourceFaultException : Exception
{
    /// <summary>A fault without words; not for use.</summary>
    public SourceFaultException()
    {
    }

    /// <summary>A fault in one sentence.</summary>
    public SourceFaultException(string message) : base(message)
    {
    }

    /// <summary>A fault in one sentence, and what caused it.</summary>
    public SourceFaultException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>
    /// Whether the file is sound but of another kind: a fault where it was named, no matter where it merely stood in a folder.
    /// </summary>
    public bool IsOfAnotherKind { get; init; }
}
