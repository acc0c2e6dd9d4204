namespace Assay.Language.Clients;

/// <summary>
/// A model gave no answer that can be used. The message is one sentence that says what happened and what to do; it holds no key
/// and nothing that the server said.
/// </summary>
public sealed class EngineFaultException : Exception
{
    /// <summary>A fault without words; not for use.</summary>
    public EngineFaultException()
    {
    }

    /// <summary>A fault in one sentence.</summary>
    public EngineFaultException(string message) : base(message)
    {
    }

    /// <summary>A fault in one sentence, and what caused it.</summary>
    public EngineFaultException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>What kind of fault.</summary>
    public EngineFault Kind { get; init; } = EngineFault.Down;

    /// <summary>Whether the server may have charged for it: it took the question, and its answer is not whole.</summary>
    public bool MayBeCharged { get; init; }
}
