namespace Assay.Sources;

/// <summary>
/// A source on the network that could not be asked, or did not answer as it should: a failure, never "nothing new". Everything
/// delivered before it stands. The message is one sentence that says what happened and what to do.
/// </summary>
public sealed class SourceOutageException : Exception
{
    /// <summary>An outage without words; not for use.</summary>
    public SourceOutageException()
    {
    }

    /// <summary>An outage in one sentence.</summary>
    public SourceOutageException(string message) : base(message)
    {
    }

    /// <summary>An outage in one sentence, and what caused it.</summary>
    public SourceOutageException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>What kind of outage.</summary>
    public Outage Kind { get; init; } = Outage.Silent;
}
