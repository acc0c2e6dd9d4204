using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Web.Checks;

/// <summary>Which paper a reader means by what was typed: a PMID, a DOI, an id, or an address that holds one.</summary>
public static partial class KeptPaper
{
    /// <summary>Longest name of a paper, in characters.</summary>
    public const int Longest = 300;

    /// <summary>The ids it may have here, most likely first; empty where none is kept by that name.</summary>
    public static async ValueTask<IReadOnlyList<SourceId>> FindAsync(string typed, Desk desk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (Pmid().Match(typed) is { Success: true } pmid && int.TryParse(pmid.Groups["id"].ValueSpan, out var number) && number > 0)
            return [SourceId.OfPmid(number)];
        if (Doi().Match(typed) is { Success: true } doi)
            return [.. await desk.Store.FindByKeyAsync(new(IdentityKind.Doi, doi.Value.TrimEnd('.').ToLowerInvariant()), cancellationToken)];
        return typed.Length == 0 ? [] : [SourceId.Parse(typed, SourceId.PubMed)];
    }

    [GeneratedRegex(@"^(?:(?:pmid|pubmed)\s*:?\s*)?(?<id>[0-9]{1,9})$|^https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(?<id>[0-9]{1,9})/?(?:[?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pmid();

    [GeneratedRegex(@"(?<=^|^doi:\s?|^https?://(?:dx\.)?doi\.org/)10\.[0-9]{4,9}/\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();
}
