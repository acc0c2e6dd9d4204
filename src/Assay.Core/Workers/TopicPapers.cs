using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;
using Assay.Store;
using Assay.Synthesis;

namespace Assay.Workers;

/// <summary>Gathers a topic's papers for a synthesis. Papers of designs that compare nothing are not opened.</summary>
/// <param name="store">What is kept.</param>
public sealed partial class TopicPapers(IStore store)
{
    private const int AtOnce = 500;

    /// <summary>What the topic's papers report, side by side.</summary>
    /// <param name="topic">The topic's slug.</param>
    /// <param name="cancellationToken">Stops between two papers.</param>
    public async ValueTask<ImmutableArray<OutcomeGroup>> GroupsAsync(string topic, CancellationToken cancellationToken) =>
        TopicSynthesis.Of(await ReviewedAsync(topic, TopicSynthesis.Takes, cancellationToken).ConfigureAwait(false));

    /// <summary>The topic's papers of some designs, as a synthesis takes them.</summary>
    /// <param name="topic">The topic's slug.</param>
    /// <param name="takes">Which designs.</param>
    /// <param name="cancellationToken">Stops between two papers.</param>
    public async ValueTask<ImmutableArray<Reviewed>> ReviewedAsync(string topic, Func<StudyType, bool> takes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(takes);
        var papers = new List<Reviewed>();
        foreach (var type in Enum.GetValues<StudyType>())
        {
            if (!takes(type)) continue;
            for (var skip = 0; ; skip += AtOnce)
            {
                var cards = await store.CardsAsync(new(topic, type, null, skip, AtOnce) { OnlyPaged = true }, cancellationToken).ConfigureAwait(false);
                foreach (var card in cards)
                    if (await store.FindPageAsync(card.Id, null, cancellationToken).ConfigureAwait(false) is { Page: { Study: { } study } page })
                        papers.Add(new(study, page.Standing, LabelOf(page.Article), page.Article.Published?.Year));
                if (cards.Length < AtOnce) break;
            }
        }
        return [.. papers];
    }

    // A trial is known by its short name where its title gives one: "... for sepsis (TESTS): a randomised trial".
    private static string LabelOf(Article article)
    {
        if (ShortName().Match(article.Title) is { Success: true } named && article.Published?.Year is { } when) return $"{named.Groups[1].Value} {when}";
        var first = article.Authors.FirstOrDefault();
        var name = first?.LastName ?? first?.CollectiveName;
        return name is null ? article.Id.ToString() : article.Published?.Year is { } year ? $"{name} {year}" : name;
    }

    [GeneratedRegex(@"\(([A-Z][A-Z0-9][A-Z0-9-]{2,14})\)(?=\s*(?::|\.?$))", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();
}
