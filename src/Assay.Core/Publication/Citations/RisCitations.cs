using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>RIS: two letters, a dash and a value on each line, <c>ER</c> at a record's end.</summary>
internal sealed class RisCitations : CitationWriter
{
    public override void Write(Article article, TextWriter to)
    {
        var pmid = Parts.Pmid(article);
        var (first, last) = Parts.Pages(article);
        Put(to, "TY", Works.Of(article) switch { Work.Book => "BOOK", Work.Chapter => "CHAP", _ => "JOUR" });
        if (pmid is not null) Put(to, "DB", "PubMed");
        foreach (var author in article.Authors) Put(to, "AU", Name(author));
        Put(to, "TI", article.Title);
        Put(to, "TT", article.VernacularTitle);
        Put(to, "T2", article.Journal?.Title);
        Put(to, "JF", article.Journal?.Title);
        Put(to, "JO", article.Journal?.IsoAbbreviation);
        Put(to, "J2", article.Journal?.IsoAbbreviation);
        Dates(to, Parts.Appeared(article));
        Put(to, "VL", article.Journal?.Volume);
        Put(to, "IS", article.Journal?.Issue);
        Put(to, "SP", first);
        Put(to, "EP", last);
        Put(to, "DO", article.Doi);
        Put(to, "AN", pmid);
        if (pmid is null) Put(to, "ID", article.Id.Value);
        Put(to, "C2", article.PmcId);
        Put(to, "AB", Parts.Abstract(article));
        foreach (var word in article.Keywords) Put(to, "KW", word);
        foreach (var heading in article.Mesh) Put(to, "KW", Parts.Heading(heading));
        foreach (var language in article.Languages) Put(to, "LA", language);
        Put(to, "SN", article.Journal?.Issn);
        if (Standings.Of(article) == Standing.Retracted) Put(to, "N1", "Retracted publication");
        Put(to, "UR", PaperLinks.PubMed(article.Id) ?? PaperLinks.Doi(article));
        to.Write("ER  - \n\n");
    }

    private static void Dates(TextWriter to, PartialDate? date)
    {
        if (date?.Year is not { } year) return;
        Put(to, "PY", $"{year}");
        Put(to, "DA", $"{year}/{date.Month:00}/{date.Day:00}/{date.Literal}");
    }

    private static string? Name(Author author) => (author.LastName, author.ForeName ?? author.Initials) switch
    {
        (null, _) => author.CollectiveName ?? author.ForeName,
        ({ } last, null) => $"{last},",
        ({ } last, { } given) => $"{last}, {given}",
    };

    private static void Put(TextWriter to, string tag, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        to.Write(tag);
        to.Write("  - ");
        to.Write(Parts.OneLine(value));
        to.Write('\n');
    }
}
