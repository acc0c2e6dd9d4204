using System.Web;
using Assay.Store;
using Assay.Web;
using Assay.Web.Pages;
using Assay.Web.Views;

namespace Assay.Tests.Web;

public sealed class ReportsTests
{
    private static readonly PaperView view = new(new PageState(Papers.Trial, "0123456789abcdef", Papers.At), [new("0123456789abcdef", Papers.At)], [Papers.Thymosin]);

    private static readonly SiteOptions site = new() { ReportAddress = "https://example.org/issues/new?labels=number", PublicAddress = "https://example.org/digests/" };

    [Fact]
    public void A_report_of_a_sentence_names_the_page_the_sentence_and_the_passage()
    {
        var report = new Uri(Reports.Address(site, view, 4)!);
        var fields = HttpUtility.ParseQueryString(report.Query);
        Assert.Equal("number", fields["labels"]);
        Assert.Equal("A number is wrong: pubmed:90000001, sentence 4", fields["title"]);
        Assert.StartsWith("Page: https://example.org/digests/papers/pubmed/90000001/states/0123456789abcdef#c4\n", fields["body"], StringComparison.Ordinal);
        Assert.Contains("Tα1 cut mortality by 46%.", fields["body"], StringComparison.Ordinal);
        Assert.Contains(":\n75.0%\n", fields["body"], StringComparison.Ordinal);
        Assert.Contains("Its numbers: 46%", fields["body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sentence_of_the_page_has_its_own_and_none_where_the_site_has_no_place_for_it()
    {
        var page = Html.Parse(await new Typesetter().SetAsync<PaperSheet, PaperView>(view, site));
        var links = page.QuerySelectorAll(".claim .report a").ToList();
        Assert.Equal(Papers.Trial.Digest!.Verdicts.Length, links.Count);
        Assert.Equal(links.Count, links.Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.Equal("This number is wrong: report sentence 1", links[0].Words());
        Assert.Empty(Html.Parse(await new Typesetter().SetAsync<PaperSheet, PaperView>(view, new())).QuerySelectorAll(".report"));
        Assert.Null(Reports.Address(new(), view, 1));
        Assert.Null(Reports.Address(site, view, 99));
    }

    [Fact]
    public void A_report_by_mail_has_a_subject_and_a_long_sentence_is_cut_between_letters()
    {
        var mail = site with { ReportAddress = "mailto:editors@example.org" };
        var digest = Papers.Trial.Digest!;
        var wide = string.Concat(Enumerable.Repeat("x\U0001F9EA", 400));
        var page = Papers.Trial with { Digest = digest with { Verdicts = [.. digest.Verdicts.Select(verdict => verdict with { Claim = verdict.Claim with { Sentence = wide } })] } };
        var report = Reports.Address(mail, view with { State = view.State with { Page = page } }, 1)!;
        Assert.StartsWith("mailto:editors@example.org?subject=A%20number%20is%20wrong", report, StringComparison.Ordinal);
        Assert.InRange(report.Length, 500, 8000);
        Assert.DoesNotContain("\uFFFD", Uri.UnescapeDataString(report), StringComparison.Ordinal);
    }
}
