using System.Text;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>BibTeX entries in UTF-8. A key is made of the article alone, so that it is the same in every file.</summary>
internal sealed class BibtexCitations : CitationWriter
{
    public override void Write(Article article, TextWriter to)
    {
        var work = Works.Of(article);
        to.Write($"@{work switch { Work.Book => "book", Work.Chapter => "incollection", _ => "article" }}{{{Key(article)}");
        Put(to, "author", string.Join(" and ", article.Authors.Select(Name).Where(name => name.Length > 0)));
        Put(to, "title", Bibtex.Text(Parts.Unstopped(article.Title)));
        if (work != Work.Book) Put(to, work == Work.Chapter ? "booktitle" : "journal", Bibtex.Text(article.Journal?.Title));
        Put(to, "shortjournal", Bibtex.Text(article.Journal?.IsoAbbreviation));
        if (Parts.Appeared(article) is { Year: { } year } date)
        {
            Put(to, "year", $"{year}");
            if (date.Month is { } month) to.Write($",\n  month = {Parts.Month(month).ToLowerInvariant()}");
        }
        Put(to, "volume", Bibtex.Text(article.Journal?.Volume));
        Put(to, "number", Bibtex.Text(article.Journal?.Issue));
        var (first, last) = Parts.Pages(article);
        Put(to, "pages", last is null ? Bibtex.Text(first) : $"{Bibtex.Text(first)}--{Bibtex.Text(last)}");
        Put(to, "issn", Bibtex.Text(article.Journal?.Issn));
        Put(to, "doi", Bibtex.Verbatim(article.Doi));
        if (Parts.Pmid(article) is { } pmid) Put(to, "pmid", pmid);
        Put(to, "pmcid", Bibtex.Text(article.PmcId));
        Put(to, "url", Bibtex.Verbatim(PaperLinks.PubMed(article.Id) ?? PaperLinks.Doi(article)));
        Put(to, "language", Bibtex.Text(string.Join(", ", article.Languages)));
        Put(to, "keywords", Bibtex.Text(string.Join(", ", article.Keywords)));
        Put(to, "abstract", Bibtex.Text(Parts.Abstract(article)));
        if (Standings.Of(article) == Standing.Retracted) Put(to, "note", "Retracted publication");
        to.Write("\n}\n\n");
    }

    // The id makes it unique, the name and the year make it readable; nothing in it needs escaping.
    private static string Key(Article article)
    {
        var key = new StringBuilder();
        var name = article.Authors is [var first, ..] ? first.LastName ?? first.CollectiveName : null;
        foreach (var c in name ?? "")
            if (char.IsAsciiLetter(c) && key.Length < 24)
                key.Append(char.ToLowerInvariant(c));
        if (key.Length == 0) key.Append("anon");
        key.Append(Parts.Appeared(article)?.Year).Append(Parts.Pmid(article) is null ? '_' : "pmid");
        var (scheme, id) = article.Id;
        if (scheme != SourceId.PubMed) key.Append(scheme).Append('_');
        foreach (var c in id)
            if (char.IsAsciiLetterOrDigit(c)) key.Append(c);
            else key.Append('-').Append(((int)c).ToString("x4")).Append('-');
        return (article.Version > 1 ? key.Append('v').Append(article.Version) : key).ToString();
    }

    private static string Name(Author author) => (author.LastName, author.ForeName ?? author.Initials) switch
    {
        // Braces keep a group, or a family name of several words, in one piece.
        (null, var fore) => (author.CollectiveName ?? fore) is { } group ? $"{{{Bibtex.Text(group)}}}" : "",
        ({ } last, null) => $"{{{Bibtex.Text(last)}}}",
        ({ } last, { } given) => $"{Guarded(last)}, {Guarded(given)}",
    };

    // A comma or the word "and" would part the name.
    private static string Guarded(string part) =>
        part.Contains(',', StringComparison.Ordinal) || part.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? $"{{{Bibtex.Text(part)}}}" : Bibtex.Text(part);

    private static void Put(TextWriter to, string field, string value)
    {
        if (value.Length > 0) to.Write($",\n  {field} = {{{value}}}");
    }
}
