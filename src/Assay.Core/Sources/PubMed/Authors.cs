using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>Reads <c>AuthorList</c>.</summary>
internal static class Authors
{
    /// <summary>The authors, in order.</summary>
    public static ImmutableArray<Author> Read(XmlCursor cursor)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        for (var at = cursor.Enter(); cursor.Next(at);)
            if (cursor.Name == "Author")
                authors.Add(One(cursor));
        return authors.DrainToImmutable();
    }

    private static Author One(XmlCursor cursor)
    {
        string? last = null, fore = null, initials = null, group = null, orcid = null;
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "LastName":
                    last = cursor.WordOrNull();
                    break;
                case "ForeName":
                    fore = cursor.WordOrNull();
                    break;
                case "Initials":
                    initials = cursor.WordOrNull();
                    break;
                case "CollectiveName":
                    group = cursor.TextOrNull();
                    break;
                case "Identifier" when cursor.Attribute("Source") == "ORCID":
                    orcid = cursor.TextOrNull();
                    break;
            }
        return new(last, fore, initials, group, orcid);
    }
}
