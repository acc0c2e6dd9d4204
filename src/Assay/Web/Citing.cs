using System.Globalization;
using System.Text;
using Assay.Publication.Citations;
using Assay.Web.Views;

namespace Assay.Web;

/// <summary>Files to cite a paper, or its page, by.</summary>
public static class Citing
{
    /// <summary>Media types of the files.</summary>
    public static IEnumerable<string> Types => new[] { "ris", "bib", "csl.json", "nbib" }.Select(static format => Type(format).Split(';')[0]);

    /// <summary>The paper in a format; null where there is no such format.</summary>
    public static Reply? Paper(PaperView view, SiteOptions site, string format)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(site);
        var name = format switch { "ris" => "ris", "bib" => "bibtex", "csl.json" => "csl-json", "nbib" => "nbib", _ => null };
        if (name is null) return null;
        // A site that does not show abstracts does not hand them out this way.
        var article = site.ShowAbstracts ? view.Article : view.Article with { Text = "", Sections = [], OtherAbstracts = [] };
        var writer = CitationFormats.Writer(name);
        var text = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture) { NewLine = "\n" };
        writer.Open(text);
        writer.Write(article, text);
        writer.Close(text);
        return Reply.File(text.ToString(), Type(format));
    }

    /// <summary>The page in a format; null where there is no such format.</summary>
    public static Reply? Page(PaperView view, SiteOptions site, string format)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Cited(site).Write(format) is { } text ? Reply.File(text, Type(format)) : null;
    }

    private static string Type(string format) => format switch
    {
        "ris" => "application/x-research-info-systems; charset=utf-8",
        "bib" => "application/x-bibtex; charset=utf-8",
        "csl.json" => "application/vnd.citationstyles.csl+json; charset=utf-8",
        _ => "application/nbib; charset=utf-8",
    };
}
