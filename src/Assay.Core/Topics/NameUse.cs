namespace Assay.Topics;

/// <summary>What a name is to its topic.</summary>
internal enum NameUse
{
    /// <summary>Means the topic.</summary>
    Alias,

    /// <summary>Means the topic where the context says so.</summary>
    Ambiguous,

    /// <summary>Context that settles an ambiguous name.</summary>
    Context,

    /// <summary>Looks like the topic and is not.</summary>
    LookAlike,
}
