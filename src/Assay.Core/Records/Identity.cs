using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Records;

/// <summary>What of a record tells which paper and which trial it is about.</summary>
public static partial class Identity
{
    // "Reply", "Editorial" and "In this issue" are titles of thousands.
    private const int ShortestTitle = 24;

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
        return [.. keys.Distinct()];
    }

    /// <summary>A DOI without resolver and prefix, in lower case; null where there is none.</summary>
    public static string? Doi(string? text) =>
        text is not null && DoiPattern().Match(text) is { Success: true } found ? found.Value.TrimEnd('.', ',', ';').ToLowerInvariant() : null;

    private static IEnumerable<string> RegistryNumbers(Article article)
    {
        foreach (var bank in article.DataBanks)
            foreach (var number in bank.AccessionNumbers)
                if (RegistryPattern().Match(number) is { Success: true } found) yield return found.Value.ToUpperInvariant();
        foreach (Match found in RegistryPattern().Matches(article.Text)) yield return found.Value.ToUpperInvariant();
    }

    private static string? Fingerprint(Article article)
    {
        var year = (article.Published ?? article.ArticleDate)?.Year;
        var author = article.Authors is [var first, ..] ? first.LastName ?? first.CollectiveName : null;
        var title = Letters(article.Title);
        return year is null || string.IsNullOrEmpty(author) || title.Length < ShortestTitle ? null : $"{title}|{year}|{Letters(author)}";
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) letters.Append(Rune.ToLowerInvariant(rune).ToString());
        return letters.ToString();
    }

    [GeneratedRegex(@"10\.\d{4,9}/\S+", RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();

    [GeneratedRegex(@"\b(?:NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}|ChiCTR[-A-Z]*\d{8,10}|EUCTR\d{4}-\d{6}-\d{2}|CTRI/\d{4}/\d{2,3}/\d{6}|DRKS\d{8}|UMIN\d{9}|NTR\d{3,4}|IRCT\w{11,16}|KCT\d{7})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RegistryPattern();
}
