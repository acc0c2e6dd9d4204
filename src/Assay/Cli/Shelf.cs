using System.Collections.Immutable;
using Assay.Topics;
using Assay.Workers;

namespace Assay.Cli;

/// <summary>What the data folder holds beside the store: the reader's own topics, next to the shipped ones.</summary>
internal static class Shelf
{
    /// <summary>The folder asked for, or the one the environment names.</summary>
    public static DataFolder Folder(string? asked) => DataFolder.Resolve(asked, Environment.GetEnvironmentVariable);

    /// <summary>The folder asked for, where something is kept in it; nothing is made.</summary>
    /// <exception cref="WrongCallException">It holds no database.</exception>
    public static DataFolder Kept(string? asked) => Folder(asked) is var folder && File.Exists(folder.Database)
        ? folder
        : throw new WrongCallException($"nothing is kept in {folder.Path}; name the data folder with --data, or bring papers in with `assay ingest`.");

    /// <summary>The folder of the reader's own topics.</summary>
    public static string TopicFolder(DataFolder folder) => Path.Combine(folder.Path, "topics");

    /// <summary>Shipped topics and those added in the folder.</summary>
    public static ImmutableSortedDictionary<string, Topic> Topics(DataFolder folder) => Directory.Exists(TopicFolder(folder))
        ? TopicCatalogue.Merge(TopicCatalogue.Shipped(), TopicCatalogue.Load(TopicFolder(folder)))
        : TopicCatalogue.Shipped();

    /// <summary>A topic by its slug.</summary>
    public static Topic Topic(ImmutableSortedDictionary<string, Topic> topics, string slug) => topics.TryGetValue(slug, out var topic)
        ? topic
        : throw new WrongCallException($"there is no topic {slug}; `assay topic list` names them all.");
}
