using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>What kind of work a record describes.</summary>
internal enum Work
{
    /// <summary>An article in a journal.</summary>
    Article,

    /// <summary>A chapter of a book of NCBI's Bookshelf.</summary>
    Chapter,

    /// <summary>A whole book.</summary>
    Book,
}

/// <summary>Tells books from articles.</summary>
internal static class Works
{
    /// <summary>The kind of work. PubMed's book records have a revision date but no indexing status, and their title stands where a journal's would.</summary>
    public static Work Of(Article article)
    {
        var isBook = article is { Status: null, Revised: not null, Journal: { IsoAbbreviation: null, Issn: null, Issue: null } }
            && article.Id.Scheme == SourceId.PubMed;
        return !isBook ? Work.Article : article.Title == article.Journal!.Title ? Work.Book : Work.Chapter;
    }
}
