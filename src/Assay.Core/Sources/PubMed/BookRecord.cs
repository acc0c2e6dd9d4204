using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>Reads <c>PubmedBookArticle</c>: a chapter, or a whole book.</summary>
internal static class BookRecord
{
    /// <summary>Reads the record the cursor stands on.</summary>
    public static Gathered Read(XmlCursor cursor)
    {
        var record = new Gathered();
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "BookDocument":
                    Document(cursor, record);
                    break;
                case "PubmedBookData":
                    for (var data = cursor.Enter(); cursor.Next(data);)
                        if (cursor.Name == "ArticleIdList")
                            Lists.Identifiers(cursor, record);
                    break;
            }
        return record;
    }

    private static void Document(XmlCursor cursor, Gathered record)
    {
        ImmutableArray<Author> ofBook = [];
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "PMID":
                    Citation.Pmid(cursor, record);
                    break;
                case "ArticleIdList":
                    Lists.Identifiers(cursor, record);
                    break;
                case "Book":
                    ofBook = Book(cursor, record);
                    break;
                case "ArticleTitle":
                    record.Title = cursor.TextOrNull();
                    break;
                case "VernacularTitle":
                    record.VernacularTitle = cursor.TextOrNull();
                    break;
                case "Pagination":
                    record.Pages = ArticleElement.Pages(cursor);
                    break;
                case "Language":
                    if (cursor.WordOrNull() is { } language) record.Languages.Add(language);
                    break;
                case "AuthorList":
                    if (cursor.Attribute("Type") != "editors") record.Authors = record.Authors.AddRange(Authors.Read(cursor));
                    break;
                case "PublicationType":
                    if (cursor.WordOrNull() is { } type) record.PublicationTypes.Add(type);
                    break;
                case "Abstract":
                    record.Abstract = AbstractText.Read(cursor, record.Abstract);
                    break;
                case "KeywordList":
                    Lists.Words(cursor, "Keyword", record.Keywords);
                    break;
                case "DateRevised":
                    record.Revised = Dates.Read(cursor);
                    break;
                case "GrantList":
                    Lists.Grants(cursor, record.Grants);
                    break;
            }
        if (record.Authors.IsEmpty) record.Authors = ofBook;
    }

    // A chapter's own authors come after the book's; only where it has none do the book's stand for it.
    private static ImmutableArray<Author> Book(XmlCursor cursor, Gathered record)
    {
        ImmutableArray<Author> authors = [];
        string? volume = null;
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "BookTitle":
                    record.BookTitle = cursor.TextOrNull();
                    break;
                case "PubDate":
                    record.Published = Dates.Read(cursor);
                    break;
                case "Volume":
                    volume = cursor.WordOrNull();
                    break;
                case "AuthorList":
                    if (cursor.Attribute("Type") != "editors") authors = authors.AddRange(Authors.Read(cursor));
                    break;
            }
        record.Journal = new Journal(record.BookTitle ?? "", null, null, volume, null);
        return authors;
    }
}
