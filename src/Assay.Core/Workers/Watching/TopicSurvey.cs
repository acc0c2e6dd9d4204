using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Records;
using Assay.Search;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers.Watching;

/// <summary>Surveys what is kept of a topic: which names, headings and ways found its papers.</summary>
public static partial class TopicSurvey
{
    private const int MostHits = 500;

    /// <summary>The health of one topic.</summary>
    public static async ValueTask<TopicHealth> OfAsync(Topic topic, IStore store, ISearch search, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(search);
        var ids = await store.PapersOfAsync(topic.Slug, cancellationToken).ConfigureAwait(false);
        var articles = new List<Article>();
        var merged = 0;
        foreach (var id in ids)
        {
            if (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is { } kept) articles.Add(kept.Article);
            merged += (await store.MergedIntoAsync(id, cancellationToken).ConfigureAwait(false)).Length;
        }
        var ways = (await store.FindingsAsync(topic.Slug, cancellationToken).ConfigureAwait(false)).ToLookup(finding => finding.Id, finding => finding.Way);
        var members = ids.ToHashSet();
        return new(topic, articles.Count, Names(topic, articles), Headings(topic, articles),
            ids.Count(ways.Contains), ids.Count(id => !ways.Contains(id)),
            await NearMissesAsync(ways.Select(found => found.Key).Where(id => !members.Contains(id)), store, cancellationToken).ConfigureAwait(false),
            ids.Count(id => ways.Contains(id) && !ways[id].Contains("entered") && ways[id].Contains("revised")),
            await LookAlikesAsync(topic, members, store, search, cancellationToken).ConfigureAwait(false),
            merged, await store.LastChecksAsync(topic.Slug, cancellationToken).ConfigureAwait(false));
    }

    private static ImmutableArray<NameYield> Names(Topic topic, List<Article> articles)
    {
        var names = topic.Aliases.Select(name => (Name: name, Only: Only(topic, [name], [])))
            .Concat(topic.AmbiguousAliases.Select(name => (Name: name, Only: Only(topic, [], [name])))).ToArray();
        return Yields([.. names.Select(one => one.Name)], articles, (article, at) => !names[at].Only.Match(article).IsEmpty);
    }

    /// <summary>Headings that name the topic, and those the query asks for by name.</summary>
    private static ImmutableArray<NameYield> Headings(Topic topic, List<Article> articles)
    {
        var matcher = new TopicMatcher([topic]);
        var asked = HeadingTerm().Matches(topic.Query).Select(found => found.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var headings = articles.SelectMany(HeadingsOf).Distinct(StringComparer.Ordinal)
            .Where(heading => asked.Contains(heading) || !matcher.Match(Bare(heading)).IsEmpty)
            .Order(StringComparer.Ordinal).ToImmutableArray();
        var unheard = asked.Where(term => !headings.Contains(term, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
        return [.. Yields([.. headings, .. unheard], articles, (article, at) => at < headings.Length && HeadingsOf(article).Contains(headings[at]))
            .OrderByDescending(one => one.Papers).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static ImmutableArray<NameYield> Yields(ImmutableArray<string> names, List<Article> articles, Func<Article, int, bool> has)
    {
        var (papers, alone) = (new int[names.Length], new int[names.Length]);
        foreach (var article in articles)
        {
            var found = Enumerable.Range(0, names.Length).Where(at => has(article, at)).ToArray();
            foreach (var at in found) papers[at]++;
            if (found is [var only]) alone[only]++;
        }
        return [.. names.Select((name, at) => new NameYield(name, papers[at], alone[at]))];
    }

    private static async ValueTask<ImmutableArray<NearMiss>> NearMissesAsync(IEnumerable<SourceId> ids, IStore store, CancellationToken cancellationToken)
    {
        var near = ImmutableArray.CreateBuilder<NearMiss>();
        foreach (var id in ids.Order())
            if (await store.FindArticleAsync(id, cancellationToken).ConfigureAwait(false) is { Article: var article })
                near.Add(new(id, article.Title));
        return near.ToImmutable();
    }

    private static async ValueTask<ImmutableArray<LookAlikeYield>> LookAlikesAsync(Topic topic, HashSet<SourceId> members, IStore store, ISearch search,
        CancellationToken cancellationToken)
    {
        var yields = new List<LookAlikeYield>();
        foreach (var name in topic.LookAlikes)
        {
            var matcher = Only(topic with { LookAlikes = [] }, [name], []);
            var found = new List<SourceId>();
            foreach (var hit in await search.FindAsync($"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"", null, MostHits, cancellationToken).ConfigureAwait(false))
                if (!members.Contains(hit.Card.Id)
                    && await store.FindArticleAsync(hit.Card.Id, cancellationToken).ConfigureAwait(false) is { Article: var article }
                    && !matcher.Match(article).IsEmpty)
                    found.Add(article.Id);
            if (found.Count > 0) yields.Add(new(name, found.Count, found.Min()));
        }
        return [.. yields.OrderByDescending(one => one.Records).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static TopicMatcher Only(Topic topic, ImmutableArray<string> aliases, ImmutableArray<string> ambiguous) =>
        new([topic with { Aliases = aliases, AmbiguousAliases = ambiguous }]);

    private static IEnumerable<string> HeadingsOf(Article article) =>
        article.Mesh.Select(heading => heading.Descriptor).Concat(article.Chemicals).Distinct(StringComparer.Ordinal);

    private static Article Bare(string heading) => new() { Id = SourceId.OfPmid(1), Title = "", Text = "", Chemicals = [heading] };

    [GeneratedRegex("""
        "([^"]+)"\s*\[(?:mh|mesh|mesh terms|majr|nm|substance name|supplementary concept)(?::noexp)?\]
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex HeadingTerm();
}
