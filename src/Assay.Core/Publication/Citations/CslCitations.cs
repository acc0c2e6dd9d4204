using System.Text.Json;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>CSL-JSON in the manner of NCBI's citation exporter: one list, an object a line.</summary>
internal sealed class CslCitations : JsonCitations
{
    private bool hasOne;

    public override void Open(TextWriter to) => to.Write('[');

    public override void Write(Article article, TextWriter to)
    {
        to.Write(hasOne ? ",\n" : "\n");
        hasOne = true;
        to.Write(Line(article));
    }

    public override void Close(TextWriter to) => to.Write("\n]\n");

    protected override void Fields(Utf8JsonWriter json, Article article)
    {
        var pmid = Parts.Pmid(article);
        var work = Works.Of(article);
        if (pmid is not null) json.WriteString("source", "PubMed");
        json.WriteString("id", pmid is null ? article.Id.ToString() : $"pmid:{pmid}");
        json.WriteString("type", work switch { Work.Book => "book", Work.Chapter => "chapter", _ => "article-journal" });
        json.WriteString("title", Parts.Unstopped(article.Title));
        Put(json, "author", article.Authors, Author);
        if (work != Work.Book) Put(json, "container-title", article.Journal?.Title);
        Put(json, "container-title-short", Parts.Abbreviation(article));
        Put(json, "ISSN", article.Journal?.Issn);
        Date(json, "issued", Parts.Appeared(article));
        if (article.Published is not null) Date(json, "available-date", article.ArticleDate);
        Put(json, "page", article.Pages);
        Put(json, "volume", article.Journal?.Volume);
        Put(json, "issue", article.Journal?.Issue);
        if (article.Languages is [var language, ..]) Put(json, "language", language);
        Put(json, "PMID", pmid);
        Put(json, "PMCID", article.PmcId);
        Put(json, "DOI", article.Doi);
        Put(json, "abstract", Parts.Abstract(article));
        if (Standings.Of(article) == Standing.Retracted) json.WriteString("status", "retracted");
    }

    private static void Author(Utf8JsonWriter json, Author author)
    {
        if (author.LastName is null)
        {
            Put(json, "literal", author.CollectiveName ?? author.ForeName);
            return;
        }
        Put(json, "family", author.LastName);
        Put(json, "given", author.ForeName ?? author.Initials);
    }

    private static void Date(Utf8JsonWriter json, string field, PartialDate? date)
    {
        if (date is null) return;
        json.WriteStartObject(field);
        if (date.Year is not { } year) json.WriteString("literal", date.Literal);
        else
        {
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(year);
            if (date.Month is { } month) json.WriteNumberValue(month);
            if (date is { Month: not null, Day: { } day }) json.WriteNumberValue(day);
            json.WriteEndArray();
            json.WriteEndArray();
            Put(json, "raw", date.Literal);
        }
        json.WriteEndObject();
    }
}
