namespace Assay.Sources;

/// <summary>Why a source on the network gave no answer that can be used.</summary>
public enum Outage
{
    /// <summary>No connection, no name, no answer in time.</summary>
    Silent,

    /// <summary>Errors of the server, beyond the tries allowed.</summary>
    Failing,

    /// <summary>Too many requests, beyond the tries allowed.</summary>
    Throttled,

    /// <summary>The request or its key is refused; trying again will not help.</summary>
    Refused,

    /// <summary>An answer that is cut short, not what was asked for, or contradicts itself.</summary>
    Broken,

    /// <summary>More records than the source lists, however the question is divided.</summary>
    TooMany,
}
