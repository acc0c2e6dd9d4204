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
    private const int AtOnce = 50;

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
        var wanted = (await store.PageNamesAsync(topic, cancellationToken).ConfigureAwait(false))
            .Where(page => takes(page.Type) && page.Standing != Standing.Notice).Select(page => page.Id).ToList();
        var pieces = wanted.Chunk(AtOnce).ToList();
        var read = new ImmutableArray<Reviewed>[pieces.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pieces.Count, parallel, async (piece, stop) =>
        {
            var cores = await store.PageCoresAsync([.. pieces[piece]], stop).ConfigureAwait(false);
            read[piece] = [.. from core in cores where core.Study is not null select new Reviewed(core.Study!, core.Standing, LabelOf(core.Article), core.Article.Published?.Year)];
        }).ConfigureAwait(false);
        return [.. read.SelectMany(static some => some)];
    }

    // A trial is known by its short name where its title gives one: "... for sepsis (TESTS): a randomised trial".
    private static string LabelOf(CoreArticle article)
    {
        if (ShortName().Match(article.Title) is { Success: true } named && article.Published?.Year is { } when) return $"{named.Groups[1].Value} {when}";
        var first = article.Authors.FirstOrDefault();
        var name = first?.LastName ?? first?.CollectiveName;
        return name is null ? article.Id.ToString() : article.Published?.Year is { } year ? $"{name} {year}" : name;
    }

    [GeneratedRegex(@"\(([A-Z][A-Z0-9][A-Z0-9-]{2,14})\)(?=\s*(?::|\.?$))", RegexOptions.CultureInvariant)]
    private static partial Regex ShortName();
}
