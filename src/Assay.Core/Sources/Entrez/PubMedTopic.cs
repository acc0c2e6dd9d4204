using System.Globalization;
using System.Runtime.CompilerServices;
using Assay.Records;

namespace Assay.Sources.Entrez;

/// <summary>Asks PubMed for a topic: what entered since a day, and what was revised since.</summary>
/// <remarks>
/// A record may answer a query only once it is indexed, weeks after it entered, and a retraction is a revision of a record that
/// entered years ago: the date of entry alone misses both.
/// </remarks>
/// <param name="client">PubMed.</param>
public sealed class PubMedTopic(EntrezClient client) : ITopicSource
{
    /// <summary>Way of records found by their date of entry.</summary>
    public const string Entered = "entered";

    /// <summary>Way of records found by their date of revision only.</summary>
    public const string Revised = "revised";

    // Later than any date PubMed will give: the clock here may be wrong, PubMed's own is what counts.
    private static readonly DateOnly Ever = new(3000, 12, 31);

    /// <inheritdoc/>
    public string Name => SourceId.PubMed;

    /// <inheritdoc/>
    public async IAsyncEnumerable<Found> AskAsync(TopicQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        // Before the searches: what PubMed takes in while they run belongs to the next check.
        var health = await client.HealthAsync(cancellationToken).ConfigureAwait(false);
        yield return new Found.Today(Day(health.LastUpdate));
        var entered = await client.SearchAsync(new(question.Query, Since(EntrezField.Entry, question.From)), cancellationToken).ConfigureAwait(false);
        foreach (var warning in entered.Warnings) yield return new Found.Remark(warning.Sentence);
        await foreach (var delivery in client.FetchAsync(entered, cancellationToken).ConfigureAwait(false))
            yield return new Found.Record(delivery, Entered);
        if (question.From is null) yield break;
        var revised = await client.SearchAsync(new(question.Query, Since(EntrezField.Revision, question.From)), cancellationToken).ConfigureAwait(false);
        int[] further = [.. revised.Pmids.Except(entered.Pmids)];
        if (further.Length == 0) yield break;
        await foreach (var delivery in client.FetchAsync(further, cancellationToken).ConfigureAwait(false))
            yield return new Found.Record(delivery, Revised);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Delivery> AskAgainAsync(IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        int[] pmids = [.. ids.Where(id => id.Scheme == SourceId.PubMed).Select(id => int.Parse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture))];
        return client.FetchAsync(pmids, cancellationToken);
    }

    private static EntrezDate? Since(EntrezField field, DateOnly? from) => from is { } day ? new(field, day, Ever) : null;

    private static DateOnly Day(string lastUpdate) =>
        DateOnly.TryParseExact(lastUpdate.Split(' ')[0], "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SourceOutageException($"PubMed says it was last updated on '{lastUpdate}', which is no date; nothing is known to be new, and the next run asks again.") { Kind = Outage.Broken };
}
