using System.Collections.Immutable;
using System.Text.Json;
using Assay.Sources.Http;
using Assay.Sources.Json;

namespace Assay.Sources.ClinicalTrials;

/// <summary>One page of a search of the registry.</summary>
/// <param name="Studies">Studies the whole search has; null where the page does not say.</param>
/// <param name="Next">Token of the next page, or null.</param>
/// <param name="Deliveries">The page's studies.</param>
internal sealed record ClinicalTrialsPage(int? Studies, string? Next, ImmutableArray<Delivery> Deliveries)
{
    /// <summary>Reads the page; an answer without a list of studies is none.</summary>
    public static async Task<ClinicalTrialsPage> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (Steps.To(document.RootElement, "studies") is not { ValueKind: JsonValueKind.Array } studies)
            throw new Miss(Outage.Broken, "its answer holds no list of studies");
        return new ClinicalTrialsPage(
            Steps.Whole(document.RootElement, "totalCount"), Steps.Text(document.RootElement, "nextPageToken"),
            [.. studies.EnumerateArray().Select(study => Steps.Read(study, RegistryRecord.Read, "ClinicalTrials.gov"))]);
    }
}
