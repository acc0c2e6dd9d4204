using System.Globalization;
using System.Text;
using Assay.Publication;
using Assay.Web.Views;

namespace Assay.Web;

/// <summary>Where a reader says that a number is wrong.</summary>
public static class Reports
{
    // Forms take addresses of a few thousand characters, and every letter may become nine of them.
    private const int Longest = 300, MostPassages = 2, MostNumbers = 8;

    /// <summary>The site's report address with the page and its state filled in; null where the site has none.</summary>
    public static string? Address(SiteOptions site, PaperView view)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(view);
        return Address(site, $"A number is wrong: {view.Article.Id}", $"Page: {Page(site, view)}\n\nThe sentence:\n\nThe number it gives:\n\nThe number the source gives, and where:\n");
    }

    /// <summary>The same with one sentence of the digest, its numbers, and the words of the source it was held against.</summary>
    /// <param name="site">How the site is served.</param>
    /// <param name="view">The page.</param>
    /// <param name="number">The sentence, from 1 as the page numbers them.</param>
    public static string? Address(SiteOptions site, PaperView view, int number)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(view);
        if (site.ReportAddress.Length == 0 || view.State.Page.Digest is not { } digest || number < 1 || number > digest.Verdicts.Length) return null;
        var (verdict, text) = (digest.Verdicts[number - 1], view.State.Page.Study?.Text ?? view.Article.Text);
        var body = new StringBuilder($"Page: {Page(site, view)}#c{number}\n\nSentence {number} ({Phrases.Of(verdict.Support).ToLowerInvariant()}):\n{Cut(verdict.Claim.Sentence)}\n");
        foreach (var at in verdict.Evidence.Where(at => at.Start >= 0 && at.End <= text.Length).Take(MostPassages))
            body.Append(CultureInfo.InvariantCulture, $"\nSource, characters {at.Start} to {at.End}:\n{Cut(at.Of(text))}\n");
        var told = verdict.Numbers.Where(one => one.Raw.Length > 0).Take(MostNumbers).Select(one => one.Raw).ToList();
        if (told.Count > 0) body.Append("\nIts numbers: ").AppendJoin(", ", told).Append('\n');
        return Address(site, $"A number is wrong: {view.Article.Id}, sentence {number}", body.Append("\nWhat is wrong, and what the source says:\n").ToString());
    }

    private static string Page(SiteOptions site, PaperView view) => Addresses.Public(site, Addresses.State(view.Article.Id, view.State.Hash));

    private static string? Address(SiteOptions site, string title, string body)
    {
        if (site.ReportAddress.Length == 0) return null;
        var (first, joined) = (site.ReportAddress.StartsWith("mailto:", StringComparison.Ordinal) ? "subject" : "title", site.ReportAddress.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        return $"{site.ReportAddress}{joined}{first}={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(body)}";
    }

    // Whole letters: half of one has no address.
    private static string Cut(string text)
    {
        if (text.Length <= Longest) return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + "…";
    }
}
