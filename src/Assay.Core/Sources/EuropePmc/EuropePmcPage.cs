using System.Collections.Immutable;
using System.Text.Json;
using Assay.Sources.Http;
using Assay.Sources.Json;

namespace Assay.Sources.EuropePmc;

/// <summary>One page of a search.</summary>
/// <param name="Hits">Records the whole search has.</param>
/// <param name="Next">Where the next page begins, or null.</param>
/// <param name="Deliveries">The page's records.</param>
internal sealed record EuropePmcPage(int Hits, string? Next, ImmutableArray<Delivery> Deliveries)
{
    /// <summary>Reads the page; an answer that does not state its version and its hits is none.</summary>
    public static async Task<EuropePmcPage> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false);
        var root = document.RootElement;
        if (Steps.Text(root, "errMsg") is { } error) throw new Miss(Outage.Broken, Refused.OneLine(error) ?? "an error without words");
        if (Steps.Text(root, "version") is null || Steps.Whole(root, "hitCount") is not { } hits || Steps.To(root, "resultList", "result") is not { ValueKind: JsonValueKind.Array } list)
            throw new Miss(Outage.Broken, "its answer does not say how much it found");
        return new EuropePmcPage(hits, Steps.Text(root, "nextCursorMark"), [.. list.EnumerateArray().Select(record => Steps.Read(record, EuropePmcRecord.Read, "Europe PMC"))]);
    }
}
