namespace Assay.Sources.Http;

/// <summary>One try that brought no answer. Inside the sources only: what leaves is a <see cref="SourceOutageException"/>.</summary>
internal sealed class Miss : Exception
{
    public Miss()
    {
    }

    public Miss(string message) : base(message)
    {
    }

    public Miss(string message, Exception? innerException) : base(message, innerException)
    {
    }

    public Miss(Outage kind, string words, Exception? cause = null) : base(words, cause) => Kind = kind;

    /// <summary>What kind of outage it is, if no later try brings an answer.</summary>
    public Outage Kind { get; } = Outage.Silent;

    /// <summary>How long the source asks to be left alone, or null.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Whether another try may bring an answer.</summary>
    public bool MayPass => Kind is not (Outage.Refused or Outage.TooMany);
}
