using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>A topic as a file states it, with the line of each of its names.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Lines">Line of each alias and, under <c>slug</c>, of the slug.</param>
public sealed record TopicFile(Topic Topic, string Name, ImmutableDictionary<string, int> Lines)
{
    /// <summary>Reads one topic.</summary>
    /// <param name="yaml">The file's text: one mapping of scalars and lists.</param>
    /// <param name="name">Its name, for complaints.</param>
    /// <exception cref="TopicFileException">The text is not one complete, valid topic.</exception>
    public static TopicFile Read(string yaml, string name)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(name);
        return TopicKeys.Check(TopicYaml.Read(yaml, name), name);
    }

    /// <summary>The topic as YAML that <see cref="Read"/> gives back unchanged.</summary>
    public static string Write(Topic topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return TopicYaml.Write(TopicKeys.Of(topic));
    }
}
