using System.Text.Json;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>One article a line, as <c>JsonlReader</c> takes it, with the rest of what the source said.</summary>
internal sealed class ArticleLines : JsonCitations
{
    public override void Write(Article article, TextWriter to)
    {
        to.Write(Line(article));
        to.Write('\n');
    }

    protected override void Fields(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id", article.Id.ToString());
        json.WriteNumber("version", article.Version);
        json.WriteString("title", article.Title);
        Put(json, "vernacularTitle", article.VernacularTitle);
        json.WriteString("abstract", article.Text);
        Put(json, "sections", article.Sections, (to, section) =>
        {
            Put(to, "label", section.Label);
            Put(to, "nlmCategory", section.NlmCategory);
            to.WriteString("text", section.At.Of(article.Text));
        });
        Put(json, "publicationTypes", article.PublicationTypes);
        // A plain descriptor, which is what a reader of this format takes for one; stars and subheadings stand beside it.
        Put(json, "mesh", [.. article.Mesh.Select(heading => heading.Descriptor)]);
        if (article.Mesh.Any(heading => heading.Major || !heading.Qualifiers.IsEmpty)) Put(json, "meshHeadings", [.. article.Mesh.Select(Parts.Heading)]);
        Put(json, "keywords", article.Keywords);
        Put(json, "chemicals", article.Chemicals);
        Put(json, "languages", article.Languages);
        Journal(json, article);
        Put(json, "doi", article.Doi);
        Put(json, "pmcid", article.PmcId);
        Put(json, "pii", article.Pii);
        Put(json, "authors", article.Authors, (to, author) =>
        {
            Put(to, "lastName", author.LastName);
            Put(to, "foreName", author.ForeName);
            Put(to, "initials", author.Initials);
            Put(to, "collectiveName", author.CollectiveName);
            Put(to, "orcid", author.Orcid);
        });
        Links(json, article);
        Put(json, "status", article.Status);
        Put(json, "copyright", article.Copyright);
        Put(json, "notice", article.Notice);
    }

    private static void Journal(Utf8JsonWriter json, Article article)
    {
        Put(json, "journal", article.Journal?.Title);
        Put(json, "journalAbbreviation", article.Journal?.IsoAbbreviation);
        Put(json, "issn", article.Journal?.Issn);
        Put(json, "volume", article.Journal?.Volume);
        Put(json, "issue", article.Journal?.Issue);
        Put(json, "pages", article.Pages);
        Put(json, "published", article.Published?.ToString());
        if (article.Published?.Year is { } year) json.WriteNumber("year", year);
        Put(json, "publishedAs", article.Published?.Literal);
        Put(json, "articleDate", article.ArticleDate?.ToString());
        Put(json, "revised", article.Revised?.ToString());
    }

    private static void Links(Utf8JsonWriter json, Article article)
    {
        Put(json, "otherAbstracts", article.OtherAbstracts, (to, other) =>
        {
            Put(to, "type", other.Type);
            Put(to, "language", other.Language);
            to.WriteString("text", other.Text);
        });
        Put(json, "grants", article.Grants, (to, grant) =>
        {
            Put(to, "id", grant.Id);
            Put(to, "agency", grant.Agency);
            Put(to, "country", grant.Country);
        });
        Put(json, "corrections", article.Corrections, (to, link) =>
        {
            to.WriteString("type", link.RefType);
            Put(to, "source", link.RefSource);
            Put(to, "pmid", link.Pmid);
        });
        Put(json, "dataBanks", article.DataBanks, (to, bank) =>
        {
            to.WriteString("name", bank.Name);
            Put(to, "numbers", bank.AccessionNumbers);
        });
    }
}
