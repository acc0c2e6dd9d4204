using System.Text.RegularExpressions;
using Assay.Audit;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Store;

/// <summary>What of a page stands in lists.</summary>
public static partial class PaperCards
{
    /// <summary>Why a paper that is only listed has no digest.</summary>
    public static readonly Reason NotRead = new("not-read", "Kept, not yet read: it belongs to no topic followed; its digest is made when it is opened.");

    private const string NothingBorneOut = "No sentence of this digest is borne out by its source.";

    /// <summary>The card of a page published at <paramref name="at"/>.</summary>
    public static PaperCard Of(PaperPage page, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(page);
        var article = page.Article;
        var topics = page.Topics.Select(match => match.Topic).Distinct(StringComparer.Ordinal);
        return new(article.Id, Title(page), Summary(page), page.Study?.Design.Type ?? page.Type,
            Date(article), article.Journal?.IsoAbbreviation ?? article.Journal?.Title, page.Standing, [.. topics],
            page.Digest?.Draft.Tags ?? [.. topics.Select(topic => new Tag(topic, "topic"))],
            page.Digest is not null,
            page.Digest?.Verdicts.Length ?? 0,
            page.Digest?.Verdicts.Count(verdict => verdict.MayBePrinted) ?? 0,
            page.Remarks.Count(remark => remark.Severity is Severity.Warn or Severity.Error),
            page.ForeignDigests.Length, at);
    }

    private static string Title(PaperPage page) =>
        page.Digest?.Draft.Title is { Length: > 0 } title ? title : page.Article.Title;

    /// <summary>The summary, where it may be printed; else the first sentence that may.</summary>
    private static string Summary(PaperPage page) => page.Digest is { } digest
        ? digest.Verdicts.FirstOrDefault(verdict => verdict.MayBePrinted)?.Claim.Sentence ?? NothingBorneOut
        : page.SetAside?.Sentence ?? "";

    /// <summary>The fuller of the two dates; of two as full, the earlier.</summary>
    private static string Date(Article article)
    {
        var best = new[] { article.ArticleDate, article.Published }
            .OfType<PartialDate>()
            .OrderByDescending(Parts)
            .ThenBy(date => date)
            .FirstOrDefault();
        if (best is null || best.Year is not null) return best?.ToString() ?? "";
        // "1998 Dec-1999 Jan" and "Winter 2003" still sort by their first year.
        return YearInWords().Match(best.Literal ?? "").Value;
    }

    private static int Parts(PartialDate date) => (date.Year, date.Month, date.Day) switch
    {
        (null, _, _) => 0,
        (_, null, _) => 1,
        (_, _, null) => 2,
        _ => 3,
    };

    [GeneratedRegex(@"\b(1[6-9]|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearInWords();
}
