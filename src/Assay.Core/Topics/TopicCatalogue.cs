using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>The topics that are followed, by slug.</summary>
public static class TopicCatalogue
{
    private const string Prefix = "Assay.Topics.";

    /// <summary>The topics that ship with the program.</summary>
    public static ImmutableSortedDictionary<string, Topic> Shipped()
    {
        var assembly = typeof(TopicCatalogue).Assembly;
        return Of(assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return TopicFile.Read(text.ReadToEnd(), n[Prefix.Length..]);
            }));
    }

    /// <summary>The topics of a folder: every <c>.yaml</c> and <c>.yml</c> in it, one topic a file.</summary>
    /// <exception cref="TopicFileException">The folder is not there, or a file cannot be used.</exception>
    public static ImmutableSortedDictionary<string, Topic> Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
            throw new TopicFileException($"The topic folder {folder} does not exist; make it, or name another.");
        return Of(Directory.EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal)
            .Select(f => TopicFile.Read(File.ReadAllText(f), Path.GetFileName(f))));
    }

    /// <summary>One topic from YAML.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="name">Name of the file, for complaints.</param>
    /// <exception cref="TopicFileException">The text is not one complete, valid topic.</exception>
    public static Topic Parse(string yaml, string name) => TopicFile.Read(yaml, name).Topic;

    /// <summary>Two catalogues as one; where both hold a slug, <paramref name="own"/> stands.</summary>
    /// <exception cref="TopicFileException">Two topics claim one alias.</exception>
    public static ImmutableSortedDictionary<string, Topic> Merge(
        ImmutableSortedDictionary<string, Topic> shipped, ImmutableSortedDictionary<string, Topic> own)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        ArgumentNullException.ThrowIfNull(own);
        return Of(shipped.SetItems(own).Values
            .Select(t => new TopicFile(t, t.Slug + ".yaml", ImmutableDictionary<string, int>.Empty)));
    }

    private static ImmutableSortedDictionary<string, Topic> Of(IEnumerable<TopicFile> files)
    {
        var topics = ImmutableSortedDictionary.CreateBuilder<string, Topic>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, TopicFile>(StringComparer.Ordinal);
        var aliases = new Dictionary<string, TopicFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!slugs.TryAdd(file.Topic.Slug, file))
                throw Fault(file, "slug", $"the slug \"{file.Topic.Slug}\" is already that of {slugs[file.Topic.Slug].Name}; choose another.");
            foreach (var alias in file.Topic.Aliases.Concat(file.Topic.AmbiguousAliases))
                if (!aliases.TryAdd(Spelling.Key(alias), file) && aliases[Spelling.Key(alias)] != file)
                    throw Fault(file, alias,
                        $"the alias \"{alias}\" already belongs to {aliases[Spelling.Key(alias)].Topic.Slug}; one name can mean one topic only, so take it out of one.");
            topics.Add(file.Topic.Slug, file.Topic);
        }
        return topics.ToImmutable();
    }

    private static TopicFileException Fault(TopicFile file, string name, string sentence) =>
        new(file.Name, file.Lines.GetValueOrDefault(name, 1), name == "slug" ? "slug" : "aliases", sentence);
}
