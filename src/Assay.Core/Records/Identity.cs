using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Records;

/// <summary>What of a record tells which paper and which trial it is about.</summary>
public static partial class Identity
{
    // "Reply", "Editorial" and "In this issue" are titles of thousands.
    private const int ShortestTitle = 24;

    private const string ClinicalTrials = "clinicaltrials";

    /// <summary>The keys of a record, the surest first, each once.</summary>
    public static ImmutableArray<IdentityKey> Keys(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var keys = new List<IdentityKey>();
        if (article.Id.Scheme == SourceId.PubMed) keys.Add(new(IdentityKind.Pmid, article.Id.Value));
        if (Doi(article.Doi) is { } doi) keys.Add(new(IdentityKind.Doi, doi));
        if (article.PmcId is { Length: > 0 } pmc) keys.Add(new(IdentityKind.Pmcid, pmc.Trim().ToUpperInvariant()));
        foreach (var number in RegistryNumbers(article)) keys.Add(new(IdentityKind.Registry, number));
        if (Fingerprint(article) is { } fingerprint) keys.Add(new(IdentityKind.Fingerprint, fingerprint));
        foreach (var partner in Partners(article)) keys.Add(new(IdentityKind.Partner, partner));
        return [.. keys.Distinct()];
    }

    /// <summary>PMIDs of the records this one names as its notices, comments or other versions; what it cites is none.</summary>
    public static IEnumerable<string> Partners(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Corrections.Where(link => link.RefType != "Cites" && link.Pmid is { Length: > 0 }).Select(link => link.Pmid!);
    }

    /// <summary>A DOI without resolver and prefix, in lower case; null where there is none.</summary>
    public static string? Doi(string? text) =>
        text is not null && DoiPattern().Match(text) is { Success: true } found ? found.Value.TrimEnd('.', ',', ';').ToLowerInvariant() : null;

    /// <summary>What sort of thing a record describes.</summary>
    public static RecordKind KindOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Id.Scheme == ClinicalTrials || article.PublicationTypes.Contains("Registry Record", StringComparer.Ordinal)) return RecordKind.RegistryRecord;
        if (article.PublicationTypes.Contains("Preprint", StringComparer.Ordinal)) return RecordKind.Preprint;
        return Standings.IsNotice(article) ? RecordKind.Notice : RecordKind.Paper;
    }

    /// <summary>The number under which a registry keeps the trial that a registry record describes; null for other records.</summary>
    public static string? RegistryId(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (KindOf(article) != RecordKind.RegistryRecord) return null;
        if (OwnNumber(article) is { } own) return own;
        return RegistryNumbers(article).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
    }

    private static string? OwnNumber(Article article) =>
        RegistryPattern().Match(article.Id.Value) is { Success: true } own && own.Length == article.Id.Value.Length ? own.Value.ToUpperInvariant() : null;

    private static IEnumerable<string> RegistryNumbers(Article article)
    {
        if (KindOf(article) == RecordKind.RegistryRecord && OwnNumber(article) is { } own) yield return own;
        foreach (var bank in article.DataBanks)
            foreach (var number in bank.AccessionNumbers)
                if (RegistryPattern().Match(number) is { Success: true } found) yield return found.Value.ToUpperInvariant();
        foreach (Match found in RegistryPattern().Matches(article.Text)) yield return found.Value.ToUpperInvariant();
    }

    private static string? Fingerprint(Article article)
    {
        var year = (article.Published ?? article.ArticleDate)?.Year;
        var author = article.Authors is [var first, ..] ? first.LastName ?? first.CollectiveName : null;
        var title = TitleLetters.Of(article.Title);
        return year is null || string.IsNullOrEmpty(author) || title.Length < ShortestTitle ? null : $"{title}|{year}|{TitleLetters.Of(author)}";
    }

    [GeneratedRegex(@"10\.\d{4,9}/\S+", RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();

    [GeneratedRegex(@"\b(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|ChiCTR[-A-Z]*\d{8,10}|EUCTR\d{4}-\d{6}-\d{2}|CTRI/\d{4}/\d{2,3}/\d{6}|DRKS\d{8}|UMIN\d{9}|NTR\d{3,4}|IRCT\w{11,16}|KCT\d{7})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryPattern();
}
