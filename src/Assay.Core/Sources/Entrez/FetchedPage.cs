using System.Runtime.CompilerServices;
using Assay.Sources.Http;

namespace Assay.Sources.Entrez;

/// <summary>One answer with records: what of it is due is handed over as it streams, and afterwards it is known how it ended.</summary>
internal sealed class FetchedPage(PoliteClient client, Func<HttpRequestMessage> request, Action<ReadOnlySpan<byte>> look)
{
    /// <summary>Why there was no answer at all, or null.</summary>
    public SourceOutageException? Outage { get; private set; }

    /// <summary>Whether the answer was read to its end.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether PubMed refused because it knows none of the ids: that is an answer, and an empty one.</summary>
    public bool IsEmpty => Outage is { Kind: Sources.Outage.Refused } outage && outage.Message.Contains("list is empty", StringComparison.OrdinalIgnoreCase);

    /// <summary>The deliveries that are due.</summary>
    public async IAsyncEnumerable<Delivery> ReadAsync(Due due, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken).ConfigureAwait(false) is not { } opened) yield break;
        await using var body = opened.ConfigureAwait(false);
        var records = PubMedReader.ReadAsync(opened, "efetch", cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var disposal = records.ConfigureAwait(false);
        while (await NextAsync(records).ConfigureAwait(false))
            if (due.Take(records.Current))
                yield return records.Current;
    }

    private async Task<WatchedStream?> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.OpenAsync(request, look, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceOutageException outage)
        {
            Outage = outage;
            IsSound = IsEmpty;
            return null;
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<Delivery> records)
    {
        try
        {
            if (await records.MoveNextAsync().ConfigureAwait(false)) return true;
            IsSound = true;
            return false;
        }
        catch (Exception broken) when (broken is IOException or SourceFaultException)
        {
            // What came stands; the rest is asked for again by id.
            return false;
        }
    }
}
