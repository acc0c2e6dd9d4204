namespace Assay.Topics;

/// <summary>A name that a topic brings into the search, and what it is to the topic.</summary>
/// <param name="Topic">Index of the topic.</param>
/// <param name="Use">What it is to the topic.</param>
/// <param name="Spelling">Its spellings.</param>
internal sealed record TopicName(int Topic, NameUse Use, Spelling Spelling);
