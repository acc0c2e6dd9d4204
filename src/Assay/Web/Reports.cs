using Assay.Web.Views;

namespace Assay.Web;

/// <summary>Where a reader says that a number is wrong.</summary>
public static class Reports
{
    /// <summary>The site's report address with the page and its state filled in; null where the site has none.</summary>
    public static string? Address(SiteOptions site, PaperView view)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(view);
        if (site.ReportAddress.Length == 0) return null;
        var page = (site.PublicAddress.Length > 0 ? site.PublicAddress.TrimEnd('/') : "") + Addresses.State(view.Article.Id, view.State.Hash);
        var title = Uri.EscapeDataString($"A number is wrong: {view.Article.Id}");
        var body = Uri.EscapeDataString($"Page: {page}\n\nThe sentence:\n\nThe number it gives:\n\nThe number the source gives, and where:\n");
        var joined = site.ReportAddress.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return site.ReportAddress.StartsWith("mailto:", StringComparison.Ordinal)
            ? $"{site.ReportAddress}{joined}subject={title}&body={body}"
            : $"{site.ReportAddress}{joined}title={title}&body={body}";
    }
}
