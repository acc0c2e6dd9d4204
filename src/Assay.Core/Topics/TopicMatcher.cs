using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Topics;

/// <summary>Tells which topics an article belongs to, and by which word. Safe to share between threads.</summary>
/// <remarks>
/// All names of all topics are looked for in one pass a field. A look-alike (thymosin β4 beside Tα1) overrules the names it
/// touches, the longest name wins, and an ambiguous name counts only where the title or the abstract settles what it means.
/// </remarks>
public sealed class TopicMatcher
{
    private readonly ImmutableArray<Topic> topics;
    private readonly TopicScan scan;

    /// <summary>Prepares the search for some topics; their order does not matter.</summary>
    /// <exception cref="ArgumentException">A name has fewer than two letters or digits, or is too long.</exception>
    public TopicMatcher(IEnumerable<Topic> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        this.topics = [.. topics.OrderBy(t => t.Slug, StringComparer.Ordinal)];
        scan = new(this.topics.SelectMany((topic, index) => Names(topic, index)));
    }

    /// <summary>The topics of an article in order of slug, each with its best match: title before abstract, keywords, MeSH, chemicals.</summary>
    public ImmutableArray<TopicMatch> Match(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var search = new TopicSearch(scan);
        search.Read("title", article.Title, settles: true);
        search.Read("abstract", article.Text, settles: true);
        foreach (var keyword in article.Keywords) search.Read("keyword", keyword, settles: false);
        foreach (var heading in article.Mesh) search.Read("mesh", heading.Descriptor, settles: false);
        foreach (var chemical in article.Chemicals) search.Read("chemical", chemical, settles: false);

        var matches = ImmutableArray.CreateBuilder<TopicMatch>();
        foreach (var i in search.Topics)
            if (search.Best(i) is { } best)
                matches.Add(MatchOf(topics[i].Slug, best.Find, best.Settled));
        return matches.ToImmutable();
    }

    private static TopicMatch MatchOf(string slug, TopicFind find, string? settled) =>
        new(slug, find.Alias, find.Raw, find.Field,
            find.Field is "title" or "abstract" ? new Passage(find.Start, find.Raw.Length) : null,
            Sentence(find, settled));

    private static string Sentence(TopicFind find, string? settled)
    {
        var where = find.Field switch
        {
            "title" => "The title names",
            "abstract" => "The abstract names",
            "keyword" => "A keyword of the authors names",
            "mesh" => "A MeSH heading names",
            _ => "The list of substances names",
        };
        var settles = settled is null ? "" : $", and \"{settled}\" beside it settles what is meant";
        return $"{where} \"{find.Raw}\"{settles}.";
    }

    private static IEnumerable<TopicName> Names(Topic topic, int index) =>
        Names(index, NameUse.Alias, topic.Aliases)
            .Concat(Names(index, NameUse.Ambiguous, topic.AmbiguousAliases))
            .Concat(Names(index, NameUse.Context, topic.Context))
            .Concat(Names(index, NameUse.LookAlike, topic.LookAlikes));

    private static IEnumerable<TopicName> Names(int index, NameUse use, ImmutableArray<string> texts) =>
        texts.IsDefaultOrEmpty ? [] : texts.Select(t => new TopicName(index, use, Spelling.Of(t)));
}
