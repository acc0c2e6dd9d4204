using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>The keys of a topic file: which there are, which must be there, what each may hold.</summary>
internal static class TopicKeys
{
    private static readonly ImmutableArray<string> Scalars = ["slug", "name", "class", "query"];
    private static readonly ImmutableArray<string> Lists = ["aliases", "ambiguous", "context", "look-alikes", "tags"];
    private static readonly ImmutableArray<string> Required = ["slug", "name", "class", "aliases", "query"];

    public static ImmutableArray<TopicEntry> Of(Topic topic) =>
    [
        One("slug", topic.Slug), One("name", topic.Name), One("class", topic.Class),
        .. Many("aliases", topic.Aliases), .. Many("ambiguous", topic.AmbiguousAliases), .. Many("context", topic.Context),
        .. Many("look-alikes", topic.LookAlikes), One("query", topic.Query), .. Many("tags", topic.Tags),
    ];

    public static TopicFile Check(ImmutableArray<TopicEntry> entries, string file)
    {
        var byKey = new Dictionary<string, TopicEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            CheckShape(entry, file);
            if (!byKey.TryAdd(entry.Key, entry))
                throw Fault(file, entry, $"the key `{entry.Key}` is already on line {byKey[entry.Key].Line}; keep one of the two.");
        }
        foreach (var key in Required)
            if (!byKey.ContainsKey(key))
                throw new TopicFileException(file, 1, key, $"the key `{key}` is missing; add it.");
        CheckSlug(byKey["slug"], file);
        if (byKey.TryGetValue("ambiguous", out var ambiguous) && !byKey.ContainsKey("context"))
            throw Fault(file, ambiguous, "`ambiguous` needs `context`, the words that settle what is meant; add it.");
        return new(Topic(byKey), file, Lines(byKey, file));
    }

    private static Topic Topic(Dictionary<string, TopicEntry> byKey) => new()
    {
        Slug = byKey["slug"].Values[0].Text,
        Name = byKey["name"].Values[0].Text,
        Class = byKey["class"].Values[0].Text,
        Query = byKey["query"].Values[0].Text.Trim(),
        Aliases = Texts(byKey, "aliases"),
        AmbiguousAliases = Texts(byKey, "ambiguous"),
        Context = Texts(byKey, "context"),
        LookAlikes = Texts(byKey, "look-alikes"),
        Tags = Texts(byKey, "tags"),
    };

    private static void CheckShape(TopicEntry entry, string file)
    {
        var isList = Lists.Contains(entry.Key);
        if (!isList && !Scalars.Contains(entry.Key))
            throw Fault(file, entry, $"the key `{entry.Key}` is not known; use {string.Join(", ", Scalars.Concat(Lists))}.");
        if (entry.IsList != isList)
            throw Fault(file, entry, isList
                ? $"`{entry.Key}` is a list; write each value on its own line after a hyphen."
                : $"`{entry.Key}` is one text, not a list; write it after the colon.");
        if (entry.Values.IsEmpty)
            throw Fault(file, entry, $"`{entry.Key}` is empty; fill it or leave the key out.");
        foreach (var (text, line) in entry.Values)
        {
            if (string.IsNullOrWhiteSpace(text))
                throw new TopicFileException(file, line, entry.Key, $"`{entry.Key}` has an empty value; fill it or take it out.");
            if (isList && entry.Key != "tags" && !Spelling.CanSpell(text))
                throw new TopicFileException(file, line, entry.Key,
                    $"\"{text}\" under `{entry.Key}` needs two letters or digits at least and {Spelling.LongestAlias} characters at most.");
        }
    }

    private static void CheckSlug(TopicEntry entry, string file)
    {
        var slug = entry.Values[0].Text;
        if (!IsSlug(slug))
            throw Fault(file, entry, $"the slug \"{slug}\" may hold only a-z, 0-9 and single hyphens, such as `thymosin-alpha-1`.");
    }

    /// <summary>Whether a text can stand in an address: lower-case letters, digits, single inner hyphens, at most 64.</summary>
    public static bool IsSlug(string slug) =>
        slug.Length is > 0 and <= 64
        && slug.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    private static ImmutableDictionary<string, int> Lines(Dictionary<string, TopicEntry> byKey, string file)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in (string[])["aliases", "ambiguous"])
            foreach (var (text, line) in byKey.TryGetValue(key, out var entry) ? entry.Values : [])
                if (!lines.TryAdd(text, line))
                    throw new TopicFileException(file, line, key, $"the alias \"{text}\" is already on line {lines[text]}; keep one of the two.");
        lines["slug"] = byKey["slug"].Line;
        return lines.ToImmutable();
    }

    private static ImmutableArray<string> Texts(Dictionary<string, TopicEntry> byKey, string key) =>
        byKey.TryGetValue(key, out var entry) ? [.. entry.Values.Select(v => v.Text)] : [];

    private static TopicEntry One(string key, string text) => new(key, 0, false, [(text, 0)]);

    private static ImmutableArray<TopicEntry> Many(string key, ImmutableArray<string> texts) =>
        texts.IsDefaultOrEmpty ? [] : [new(key, 0, true, [.. texts.Select(t => (t, 0))])];

    private static TopicFileException Fault(string file, TopicEntry entry, string sentence) =>
        new(file, entry.Line, entry.Key, sentence);
}
