using System.Collections.Frozen;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>MEDLINE tags in PubMed's order, as its <c>nbib</c> files have them.</summary>
internal sealed class MedlineCitations : CitationWriter
{
    private static readonly FrozenDictionary<string, string> Links = new Dictionary<string, string>
    {
        ["CommentIn"] = "CIN",
        ["CommentOn"] = "CON",
        ["ErratumIn"] = "EIN",
        ["ErratumFor"] = "EFR",
        ["CorrectedandRepublishedIn"] = "CRI",
        ["CorrectedandRepublishedFrom"] = "CRF",
        ["ExpressionOfConcernIn"] = "ECI",
        ["ExpressionOfConcernFor"] = "ECF",
        ["RetractionIn"] = "RIN",
        ["RetractionOf"] = "ROF",
        ["RetractedandRepublishedIn"] = "RRI",
        ["RetractedandRepublishedFrom"] = "RRF",
        ["RepublishedIn"] = "RPI",
        ["RepublishedFrom"] = "RPF",
        ["UpdateIn"] = "UIN",
        ["UpdateOf"] = "UOF",
        ["SummaryForPatientsIn"] = "SPIN",
        ["OriginalReportIn"] = "ORI",
        ["AssociatedDataset"] = "DDIN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override void Write(Article article, TextWriter to)
    {
        var tags = new MedlineTags(to);
        var isBook = Works.Of(article) != Work.Article;
        tags.Put("PMID", Parts.Pmid(article) ?? article.Id.ToString());
        tags.Put("OWN", "NLM");
        tags.Put("STAT", article.Status);
        tags.Put("LR", Digits(article.Revised));
        tags.Put("IS", article.Journal?.Issn);
        tags.Put("VI", article.Journal?.Volume);
        tags.Put("IP", article.Journal?.Issue);
        tags.Put("DP", Parts.Printed(article.Published));
        tags.Put("TI", article.Title);
        if (isBook) tags.Put("BTI", article.Journal?.Title);
        tags.Put("PG", article.Pages);
        if (article.Doi is { } doi) tags.Put("LID", $"{doi} [doi]");
        Texts(tags, article);
        Authors(tags, article);
        foreach (var language in article.Languages) tags.Put("LA", language);
        foreach (var bank in article.DataBanks)
            foreach (var number in bank.AccessionNumbers)
                tags.Put("SI", $"{bank.Name}/{number}");
        foreach (var grant in article.Grants) tags.Put("GR", Grant(grant));
        foreach (var type in article.PublicationTypes) tags.Put("PT", type);
        tags.Put("TT", article.VernacularTitle);
        tags.Put("DEP", Digits(article.ArticleDate));
        tags.Put("TA", Parts.Abbreviation(article));
        if (!isBook) tags.Put("JT", article.Journal?.Title);
        foreach (var chemical in article.Chemicals) tags.Put("RN", $"0 ({chemical})");
        foreach (var link in article.Corrections) Link(tags, link);
        foreach (var heading in article.Mesh) tags.Put("MH", Parts.Heading(heading));
        foreach (var word in article.Keywords) tags.Put("OT", word);
        tags.Put("PMC", article.PmcId);
        if (article.Pii is { } pii) tags.Put("AID", $"{pii} [pii]");
        if (article.Doi is { } identifier) tags.Put("AID", $"{identifier} [doi]");
        tags.Put("SO", Source(article));
        to.Write('\n');
    }

    private static void Texts(MedlineTags tags, Article article)
    {
        tags.Put("AB", Parts.Abstract(article));
        tags.Put("CI", article.Copyright);
        foreach (var other in article.OtherAbstracts)
        {
            tags.Put("OAB", other.Text);
            tags.Put("OABL", other.Language);
        }
    }

    private static void Authors(MedlineTags tags, Article article)
    {
        foreach (var author in article.Authors)
        {
            if (author.LastName is not { } last)
            {
                tags.Put("CN", author.CollectiveName ?? author.ForeName);
                continue;
            }
            tags.Put("FAU", author.ForeName is { } fore ? $"{last}, {fore}" : last);
            tags.Put("AU", author.Initials is { } initials ? $"{last} {initials}" : last);
            if (author.Orcid is { } orcid) tags.Put("AUID", $"ORCID: {orcid}");
        }
    }

    private static void Link(MedlineTags tags, Correction link)
    {
        // PubMed prints no tag for a kind of link it has not named yet; neither do we.
        if (!Links.TryGetValue(link.RefType, out var tag)) return;
        tags.Put(tag, link.Pmid is null ? link.RefSource : $"{link.RefSource} PMID: {link.Pmid}".TrimStart());
    }

    private static string Grant(Grant grant) =>
        grant.Id is null && grant.Country is null ? grant.Agency ?? "" : $"{grant.Id}/{grant.Agency}/{grant.Country}";

    private static string? Digits(PartialDate? date) =>
        date is { Year: { } year, Month: { } month, Day: { } day } ? $"{year:0000}{month:00}{day:00}" : null;

    private static string? Source(Article article)
    {
        if (article.Journal is not { } journal) return null;
        var title = (Parts.Abbreviation(article) ?? journal.Title).TrimEnd('.');
        var issue = journal.Issue is null ? "" : $"({journal.Issue})";
        var pages = article.Pages is null ? "" : $":{article.Pages}";
        var place = $"{journal.Volume}{issue}{pages}";
        return $"{title}.{(Parts.Printed(article.Published) is { } date ? $" {date}" : "")}{(place.Length > 0 ? $";{place}" : "")}."
            + (article.Doi is null ? "" : $" doi: {article.Doi}.");
    }
}
