namespace Assay.Language.Clients;

/// <summary>Why a model gave no answer that can be used.</summary>
public enum EngineFault
{
    /// <summary>The key is missing, wrong or revoked.</summary>
    Key,

    /// <summary>The server knows no such model, or stands elsewhere.</summary>
    Model,

    /// <summary>The quota of the key is used up, or the server will not be asked so often.</summary>
    Quota,

    /// <summary>The server could not be reached, was silent, or failed.</summary>
    Down,

    /// <summary>The answer is no answer of the protocol, or not of the shape asked for.</summary>
    Garbled,

    /// <summary>The answer was cut at the token limit.</summary>
    Cut,

    /// <summary>The model refused.</summary>
    Refused,

    /// <summary>The month's cap would be passed.</summary>
    Cap,
}
