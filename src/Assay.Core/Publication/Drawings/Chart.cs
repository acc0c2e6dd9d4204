using System.Globalization;
using System.Net;
using System.Text;

namespace Assay.Publication.Drawings;

/// <summary>A line chart in SVG that stands by itself: it has words for those who do not see it, and its colours follow light and dark.</summary>
internal sealed class Chart
{
    private const double Left = 70, Right = 20, Top = 26, Bottom = 62;

    private const string Style = "text{font:16px 'Source Sans 3',system-ui,sans-serif;fill:#222}.axis,.grid{stroke:#222;fill:none}.grid{stroke-opacity:.16}.one{stroke:#0b5c8a;fill:none;stroke-width:2.5}"
        + ".two{stroke:#a3470f;fill:none;stroke-width:2.5;stroke-dasharray:7 4}.dot{fill:#0b5c8a}.dot2{fill:#a3470f}.goal{stroke:#555;stroke-dasharray:3 4;fill:none}"
        + "@media (prefers-color-scheme:dark){text{fill:#e8e8e8}.axis,.grid{stroke:#e8e8e8}.one{stroke:#7cc4ee}.dot{fill:#7cc4ee}.two{stroke:#f0a26b}.dot2{fill:#f0a26b}.goal{stroke:#aaa}}";

    private const string Blue = "#0b5c8a", Orange = "#a3470f";

    private readonly StringBuilder body = new();
    private readonly double lowX, highX, lowY, highY;
    private readonly PlotShape shape;

    public Chart(double lowX, double highX, double lowY, double highY, PlotShape shape = default) =>
        (this.lowX, this.highX, this.lowY, this.highY, this.shape) = (lowX, highX > lowX ? highX : lowX + 1, lowY, highY > lowY ? highY : lowY + 1, shape);

    // Marks of the axis below; null for round numbers.
    public IReadOnlyList<(double At, string Label)>? Ticks { get; init; }

    // What a mark of the axis on the left is called; null for its number.
    public Func<double, string>? UpLabel { get; init; }

    private double Width => shape.Narrow ? 360 : 640;

    private double Height => shape.Narrow ? 320 : 380;

    public Chart Axes(string across, string up)
    {
        foreach (var (x, label) in Ticks ?? [.. Steps(lowX, highX, shape.Narrow ? 4 : 7).Select(x => (x, Label(x)))])
            body.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" stroke=\"#ccc\" fill=\"none\" d=\"M{X(x)} {N(Top)}V{N(Height - Bottom)}\"/><text x=\"{X(x)}\" y=\"{N(Height - Bottom + 20)}\" text-anchor=\"middle\">{Text(label)}</text>");
        foreach (var y in Steps(lowY, highY, 6))
            body.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" stroke=\"#ccc\" fill=\"none\" d=\"M{N(Left)} {Y(y)}H{N(Width - Right)}\"/><text x=\"{N(Left - 8)}\" y=\"{N(Height - Bottom - ((y - lowY) / (highY - lowY) * (Height - Bottom - Top)) + 5)}\" text-anchor=\"end\">{Text(UpLabel?.Invoke(y) ?? Label(y))}</text>");
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" stroke=\"#222\" fill=\"none\" d=\"M{N(Left)} {N(Top)}V{N(Height - Bottom)}H{N(Width - Right)}\"/>");
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N((Left + Width - Right) / 2)}\" y=\"{N(Height - 12)}\" text-anchor=\"middle\">{Text(across)}</text>");
        body.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(18 {N((Top + Height - Bottom) / 2)}) rotate(-90)\" text-anchor=\"middle\">{Text(up)}</text>");
        return this;
    }

    public Chart Line(string name, IEnumerable<(double X, double Y)> points)
    {
        var path = string.Join('L', points.Select(point => $"{X(point.X)} {Y(point.Y)}"));
        if (path.Length > 0) body.Append(CultureInfo.InvariantCulture, $"<path class=\"{name}\" {Plain(name)} d=\"M{path}\"/>");
        return this;
    }

    public Chart Dot(string name, double x, double y, string title)
    {
        body.Append(CultureInfo.InvariantCulture, $"<circle class=\"{name}\" fill=\"{(name == "dot" ? Blue : Orange)}\" cx=\"{X(x)}\" cy=\"{Y(y)}\" r=\"5\"><title>{Text(title)}</title></circle>");
        return this;
    }

    public Chart Word(double x, double y, string text, bool below = false)
    {
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(x)}\" y=\"{Y(y)}\" dx=\"10\" dy=\"{(below ? 20 : -10)}\">{Text(text)}</text>");
        return this;
    }

    /// <summary>The drawing; <paramref name="title"/> and <paramref name="description"/> are what a screen reader says.</summary>
    public string Svg(string title, string description)
    {
        var (head, style) = shape.IsAlone ? ("", $"<style>{Style}</style>") : ($" class=\"plot {(shape.Narrow ? "narrow" : "broad")}\"", "");
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\"{head} role=\"img\" aria-labelledby=\"{shape.Id("t")} {shape.Id("d")}\" font-family=\"sans-serif\" font-size=\"{(shape.Narrow ? 14 : 16)}\"><title id=\"{shape.Id("t")}\">{Text(title)}</title><desc id=\"{shape.Id("d")}\">{Text(description)}</desc>{style}{body}</svg>\n");
    }

    private string X(double x) => N(Left + ((x - lowX) / (highX - lowX) * (Width - Left - Right)));

    private string Y(double y) => N(Height - Bottom - ((y - lowY) / (highY - lowY) * (Height - Bottom - Top)));

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // Adding zero makes a minus zero plain.
    private static string Label(double value) => (value + 0.0).ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    // Where styles are forbidden (a policy of the page's server), the drawing is as it is in the light.
    private static string Plain(string name) => name switch
    {
        "one" => $"fill=\"none\" stroke-width=\"2.5\" stroke=\"{Blue}\"",
        "two" => $"fill=\"none\" stroke-width=\"2.5\" stroke-dasharray=\"7 4\" stroke=\"{Orange}\"",
        _ => "fill=\"none\" stroke-dasharray=\"3 4\" stroke=\"#555\"",
    };

    // Round steps of 1, 2 or 5 times a power of ten.
    private static IEnumerable<double> Steps(double low, double high, int about)
    {
        var raw = (high - low) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch { < 1.5 => power, < 3.5 => 2 * power, < 7.5 => 5 * power, _ => 10 * power };
        for (var i = Math.Ceiling((low / step) - 1e-9); i * step <= high * (1 + 1e-12) + 1e-12; i++) yield return i * step;
    }
}
