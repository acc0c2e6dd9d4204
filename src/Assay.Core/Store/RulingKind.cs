namespace Assay.Store;

/// <summary>What was done about a held draft.</summary>
public enum RulingKind
{
    /// <summary>It was held, because two engines do not agree.</summary>
    Held,

    /// <summary>Its words were changed; what follows is about the changed draft.</summary>
    Edited,

    /// <summary>It was let through.</summary>
    Accepted,

    /// <summary>It was turned down.</summary>
    Rejected,

    /// <summary>Another engine was asked instead.</summary>
    Rerun,
}
