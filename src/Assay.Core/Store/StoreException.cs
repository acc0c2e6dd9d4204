namespace Assay.Store;

/// <summary>
/// A store that cannot be opened, read or written. The message is one sentence that says what is wrong and what to do.
/// </summary>
public sealed class StoreException : Exception
{
    /// <summary>A fault without words; not for use.</summary>
    public StoreException()
    {
    }

    /// <summary>A fault in one sentence.</summary>
    public StoreException(string message) : base(message)
    {
    }

    /// <summary>A fault in one sentence, and what caused it.</summary>
    public StoreException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
