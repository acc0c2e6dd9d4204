using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>One article a row for a spreadsheet: comma-separated (RFC 4180), lists joined by a semicolon, nothing in it a formula.</summary>
internal sealed class CitationRows : CitationWriter
{
    private static readonly ImmutableArray<(string Name, Func<Article, string?> Of)> columns =
    [
        ("id", article => article.Id.ToString()),
        ("version", article => $"{article.Version}"),
        ("pmid", Parts.Pmid),
        ("doi", article => article.Doi),
        ("pmcid", article => article.PmcId),
        ("title", article => article.Title),
        ("authors", article => string.Join("; ", article.Authors.Select(Name).Where(name => name.Length > 0))),
        ("journal", article => article.Journal?.Title),
        ("year", article => Parts.Appeared(article)?.Year is { } year ? $"{year}" : null),
        ("published", article => Parts.Appeared(article)?.ToString()),
        ("volume", article => article.Journal?.Volume),
        ("issue", article => article.Journal?.Issue),
        ("pages", article => article.Pages),
        ("publication_types", article => string.Join("; ", article.PublicationTypes)),
        ("mesh", article => string.Join("; ", article.Mesh.Select(Parts.Heading))),
        ("standing", article => Words.Kebab(Standings.Of(article).ToString())),
        ("abstract", Parts.Abstract),
    ];

    public override void Open(TextWriter to)
    {
        to.Write(string.Join(',', columns.Select(column => column.Name)));
        to.Write('\n');
    }

    public override void Write(Article article, TextWriter to)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0) to.Write(',');
            to.Write(CsvField.Of(columns[i].Of(article)));
        }
        to.Write('\n');
    }

    private static string Name(Author author) => author.LastName is { } last
        ? (author.ForeName ?? author.Initials) is { } given ? $"{last}, {given}" : last
        : author.CollectiveName ?? author.ForeName ?? "";
}
