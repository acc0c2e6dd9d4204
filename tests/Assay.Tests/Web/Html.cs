using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Assay.Tests.Web;

/// <summary>Reads pages as a browser would.</summary>
internal static class Html
{
    public static IHtmlDocument Parse(string text) => new HtmlParser().ParseDocument(text);

    /// <summary>What a screen reader would make of an element, spaces folded.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
