using System.Globalization;
using System.Text;
using System.Xml;

namespace Assay.Publication.Drawings;

// One SVG document in the making. Every mark has a class, which light and dark colour, and plain attributes for where styles are forbidden.
internal sealed class SvgPage : IDisposable
{
    public const string Ink = "#222", Blue = "#0b5c8a", Grey = "#767676";

    private const string Namespace = "http://www.w3.org/2000/svg";

    private const string Style = ".paper{fill:#fff}text{fill:#222}.square{fill:#333}.bar{stroke:#333;fill:#333}.pool{fill:#0b5c8a}.poolbar{stroke:#0b5c8a;fill:#0b5c8a}.none{stroke:#767676}.axis{stroke:#222}"
        + "@media (prefers-color-scheme:dark){.paper{fill:#14171a}text{fill:#e9e7e1}.square{fill:#d5d3cd}.bar{stroke:#d5d3cd;fill:#d5d3cd}.pool{fill:#7cc4ee}.poolbar{stroke:#7cc4ee;fill:#7cc4ee}.none{stroke:#a9adb3}.axis{stroke:#e9e7e1}}";

    private readonly Utf8Text text = new();
    private readonly XmlWriter xml;

    public SvgPage(PlotShape shape, int width, int height, string title, string description)
    {
        xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = true, OmitXmlDeclaration = !shape.IsAlone });
        xml.WriteStartElement("svg", Namespace);
        xml.WriteAttributeString("viewBox", FormattableString.Invariant($"0 0 {width} {height}"));
        if (!shape.IsAlone) xml.WriteAttributeString("class", shape.Narrow ? "plot narrow" : "plot broad");
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", $"{shape.Id("title")} {shape.Id("desc")}");
        xml.WriteAttributeString("font-family", "Source Sans 3, Helvetica, Arial, sans-serif");
        xml.WriteAttributeString("font-size", "14");
        Element("title", Clean(title), ("id", shape.Id("title")));
        Element("desc", Clean(description), ("id", shape.Id("desc")));
        if (!shape.IsAlone) return;
        Element("style", Style);
        Element("rect", null, ("class", "paper"), ("width", "100%"), ("height", "100%"), ("fill", "#fff"));
    }

    public void Line(double x1, double y1, double x2, double y2, string kind, string? dashes = null) =>
        Element("line", null, [("class", kind), ("x1", At(x1)), ("y1", At(y1)), ("x2", At(x2)), ("y2", At(y2)), ("stroke", Colour(kind)), .. dashes is null ? [] : new[] { ("stroke-dasharray", dashes) }]);

    public void Text(double x, double y, string words, string anchor = "start", bool bold = false) =>
        Element("text", Clean(words), [("x", At(x)), ("y", At(y)), ("text-anchor", anchor), .. bold ? new[] { ("font-weight", "bold") } : []]);

    public void Square(double x, double y, double side) =>
        Element("rect", null, ("class", "square"), ("x", At(x - side)), ("y", At(y - side)), ("width", At(2 * side)), ("height", At(2 * side)), ("fill", "#333"));

    public void Dot(double x, double y, string kind) => Element("circle", null, ("class", kind), ("cx", At(x)), ("cy", At(y)), ("r", "4"), ("fill", Colour(kind)));

    public void Shape(string path, string kind) => Element("path", null, ("class", kind), ("d", path), ("fill", Colour(kind)));

    public void Open(string title)
    {
        xml.WriteStartElement("g", Namespace);
        Element("title", Clean(title));
    }

    public void Close() => xml.WriteEndElement();

    public string Finish()
    {
        xml.WriteEndElement();
        xml.Flush();
        return text + "\n";
    }

    public void Dispose()
    {
        xml.Dispose();
        text.Dispose();
    }

    public static string At(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Colour(string kind) => kind switch
    {
        "pool" or "poolbar" => Blue,
        "none" => Grey,
        _ => Ink,
    };

    // What XML cannot hold is left out; the rest the writer escapes.
    private static string Clean(string words) => new([.. words.Where((c, i) => XmlConvert.IsXmlChar(c)
        || (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1])) || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(words[i - 1])))]);

    private void Element(string name, string? words, params IEnumerable<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        if (words is not null) xml.WriteString(words);
        xml.WriteEndElement();
    }

    // The declaration of a drawing says what it is written in.
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
