using System.Collections.Immutable;
using System.Text;
using Assay.Language;
using Assay.Reading;
using Assay.Topics;

namespace Assay.Digests.Extractive;

/// <summary>The tags of a digest. A tag for an entity or a theme stands only where the text names it.</summary>
internal static class TagList
{
    /// <summary>Topics, classes, study type, entities, themes, in this order, none twice.</summary>
    public static ImmutableArray<Tag> Of(Brief brief, int entities)
    {
        var tags = brief.Topics.Select(topic => new Tag(topic.Slug, "topic"))
            .Concat(brief.Topics.Select(topic => new Tag(Slug(topic.Class), "class")))
            .Append(new Tag(Slug(brief.Study.Design.Type), "study-type"))
            .Concat(EntitiesOf(brief).Take(entities).Select(slug => new Tag(slug, "entity")))
            .Concat(brief.Topics.SelectMany(topic => topic.Tags).Where(tag => IsNamed(tag, brief)).Select(tag => new Tag(Slug(tag), "theme")));
        return [.. tags.Where(tag => tag.Slug.Length > 0).DistinctBy(tag => tag.Slug)];
    }

    /// <summary>A study type as its kebab-case name.</summary>
    public static string Slug(StudyType type)
    {
        var name = new StringBuilder();
        foreach (var c in type.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }

    // The most often named first; ties in the order of the text.
    private static IEnumerable<string> EntitiesOf(Brief brief) => Entities.Find(brief.Article.Title).Concat(Entities.Find(brief.Article.Text))
        .Select(entity => entity.Slug).GroupBy(slug => slug).Select((group, order) => (group.Key, Count: group.Count(), order))
        .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.order).Select(entry => entry.Key);

    private static bool IsNamed(string tag, Brief brief)
    {
        var words = tag.Replace('-', ' ');
        return brief.Article.Text.Contains(words, StringComparison.OrdinalIgnoreCase) || brief.Article.Title.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }
}
