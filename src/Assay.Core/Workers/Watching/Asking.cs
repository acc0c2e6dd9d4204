using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Assay.Records;
using Assay.Sources;
using Assay.Store;
using Assay.Topics;

namespace Assay.Workers.Watching;

/// <summary>One check while it goes on: notes how each record came, and passes it to the route.</summary>
internal sealed class Asking(Topic topic, string source, Func<Article, ImmutableArray<TopicMatch>> match)
{
    private readonly Dictionary<SourceId, Sighting> seen = [];
    private readonly List<string> remarks = [];

    /// <summary>The topic.</summary>
    public Topic Topic => topic;

    /// <summary>Name of the source in checks.</summary>
    public string Source => source;

    /// <summary>The source's own date, where it says.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>What the source said of the question.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>How a record came, or null where it did not come in this check.</summary>
    public Sighting? Seen(SourceId id) => seen.TryGetValue(id, out var sighting) ? sighting : null;

    /// <summary>How every record came, in order of id.</summary>
    public ImmutableArray<Finding> Findings(DateTimeOffset at) =>
        [.. seen.Where(pair => pair.Value.Way != TopicWatch.Recheck).OrderBy(pair => pair.Key).Select(pair => new Finding(pair.Key, pair.Value.Way, at))];

    /// <summary>The records of an answer; what is said beside them is noted.</summary>
    public async IAsyncEnumerable<Delivery> Take(IAsyncEnumerable<Found> answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in answer.WithCancellation(cancellationToken).ConfigureAwait(false))
            switch (found)
            {
                case Found.Today today:
                    Day = today.Day;
                    break;
                case Found.Remark remark:
                    remarks.Add(remark.Sentence);
                    break;
                case Found.Record record:
                    yield return Note(record.Delivery, record.Way);
                    break;
            }
    }

    /// <summary>The records of an answer, all found by one way.</summary>
    public async IAsyncEnumerable<Delivery> TakeAgain(IAsyncEnumerable<Delivery> answer, string way, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var delivery in answer.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return Note(delivery, way);
    }

    private Delivery Note(Delivery delivery, string way)
    {
        if (delivery is Delivery.Delivered(var article))
            seen[article.Id] = new(way, match(article).Any(one => one.Topic == topic.Slug));
        return delivery;
    }
}
