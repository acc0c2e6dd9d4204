using System.Buffers;
using System.Text;
using Assay.Records;

namespace Assay.Publication.Citations;

/// <summary>Parts of a citation that several formats put together alike.</summary>
internal static class Parts
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code), '\u2028', '\u2029']);

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The PMID, or null for a record of elsewhere.</summary>
    public static string? Pmid(Article article) => article.Id.Scheme == SourceId.PubMed ? article.Id.Value : null;

    /// <summary>A value that stays on its line: line ends, tabs and other control characters become spaces.</summary>
    public static string OneLine(string value)
    {
        if (!value.AsSpan().ContainsAny(Controls)) return value;
        return string.Create(value.Length, value, static (to, from) => from.AsSpan().ReplaceAny(to, Controls, ' '));
    }

    /// <summary>The abstract on one line, each label in capitals before its section, as PubMed prints it.</summary>
    public static string Abstract(Article article)
    {
        if (article.Sections.All(section => section.Label is null)) return OneLine(article.Text);
        var text = new StringBuilder();
        foreach (var section in article.Sections)
        {
            if (text.Length > 0) text.Append(' ');
            if (section.Label is { } label) text.Append(label.ToUpperInvariant()).Append(": ");
            text.Append(article.Text.AsSpan(section.At.Start, section.At.Length));
        }
        return OneLine(text.ToString());
    }

    /// <summary>A heading as MEDLINE prints it: <c>*Descriptor/*qualifier</c>, a star for each major topic.</summary>
    public static string Heading(MeshHeading heading)
    {
        if (!heading.Major && heading.Qualifiers.IsEmpty) return heading.Descriptor;
        var text = new StringBuilder(heading.Major ? "*" : "").Append(heading.Descriptor);
        foreach (var qualifier in heading.Qualifiers) text.Append(qualifier.Major ? "/*" : "/").Append(qualifier.Name);
        return text.ToString();
    }

    /// <summary>A date as MEDLINE prints it: <c>2012 Oct 5</c>, or the source's words.</summary>
    public static string? Printed(PartialDate? date) => date switch
    {
        null => null,
        { Literal: { } words, Year: { } year } when !words.Contains($"{year}", StringComparison.Ordinal) => $"{year} {words}",
        { Literal: { } words } => words,
        { Year: { } year, Month: { } month, Day: { } day } => $"{year} {Months[month - 1]} {day}",
        { Year: { } year, Month: { } month } => $"{year} {Months[month - 1]}",
        _ => $"{date.Year}",
    };

    /// <summary>Three letters of a month, 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>When it appeared: the date, else that of electronic publication.</summary>
    public static PartialDate? Appeared(Article article) => article.Published ?? article.ArticleDate;

    /// <summary>First and last page, the last in full where it is printed short (616-7 ends on 617); null where only one is known.</summary>
    public static (string? First, string? Last) Pages(Article article)
    {
        if (article.Pages is not { } pages) return (null, null);
        var dash = pages.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || dash == pages.Length - 1 || pages.AsSpan().IndexOfAny(',', ';') >= 0) return (pages, null);
        var (first, last) = (pages[..dash], pages[(dash + 1)..]);
        var isShort = last.Length < first.Length && first.All(char.IsAsciiDigit) && last.All(char.IsAsciiDigit);
        return (first, isShort ? first[..^last.Length] + last : last);
    }

    /// <summary>The journal's abbreviation as NLM writes it, without stops; null where there is none.</summary>
    public static string? Abbreviation(Article article) => article.Journal?.IsoAbbreviation?.Replace(".", "", StringComparison.Ordinal);

    /// <summary>A title as citation styles want it: without the full stop PubMed closes it with.</summary>
    public static string Unstopped(string title) =>
        title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;
}
