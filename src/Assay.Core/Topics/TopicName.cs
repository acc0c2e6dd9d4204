namespace Assay.Topics;

/// <summary>A name that a topic brings into the search, and what it is to the topic.</summary>
/// <param name="Topic">Index of the topic.</param>
/// <param name="Use">What it is to the topic.</param>
/// <param name="Spelling">Its spellings.</param>
internal sealed record TopicName(int Topic, NameUse Use, Spelling Spelling);

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
