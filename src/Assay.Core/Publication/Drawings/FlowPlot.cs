using System.Globalization;
using System.Net;
using System.Text;
using Assay.Synthesis.Maps;

namespace Assay.Publication.Drawings;

/// <summary>A flow diagram: what is left downwards, what was left out and why to the right.</summary>
public static class FlowPlot
{
    private const string Style = "text{fill:#222;font-family:'Source Sans 3',system-ui,sans-serif}.box{fill:none;stroke:#222}.way{stroke:#222;fill:none}@media (prefers-color-scheme:dark){text{fill:#e9e7e1}.box,.way{stroke:#e9e7e1}}";

    /// <summary>The drawing.</summary>
    /// <param name="flow">What to draw.</param>
    /// <param name="name">The topic, for its title.</param>
    /// <param name="shape">In which form.</param>
    public static string Draw(EvidenceFlow flow, string name, PlotShape shape = default)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var (width, box, gap) = shape.Narrow ? (360.0, 340.0, 14.0) : (820.0, 330.0, 26.0);
        var body = new StringBuilder();
        var y = 4.0;
        for (var i = 0; i < flow.Steps.Length; i++)
        {
            var step = flow.Steps[i];
            body.Append(CultureInfo.InvariantCulture, $"<rect class=\"box\" fill=\"none\" stroke=\"#222\" x=\"2\" y=\"{N(y)}\" width=\"{N(box)}\" height=\"40\" rx=\"3\"/>");
            Text(body, 14, y + 25, step.Name);
            Text(body, box - 10, y + 25, step.Records.ToString("#,0", CultureInfo.InvariantCulture), "end", bold: true);
            var lines = step.LeftOut.SelectMany(one => Wrapped($"{one.Records.ToString("#,0", CultureInfo.InvariantCulture)} {one.Why}", shape.Narrow ? 46 : 52)).ToList();
            var bottom = y + 40;
            var x = shape.Narrow ? 30 : box + 40;
            var begin = shape.Narrow ? y + 60 : y + 26;
            for (var line = 0; line < lines.Count; line++) Text(body, x, begin + (line * 19), lines[line]);
            if (!shape.Narrow && lines.Count > 0) body.Append(CultureInfo.InvariantCulture, $"<path class=\"way\" stroke=\"#222\" fill=\"none\" d=\"M{N(box + 2)} {N(y + 20)}H{N(box + 30)}\"/>");
            var next = Math.Max(bottom + gap, begin + (lines.Count * 19) + (shape.Narrow ? 4 : 0));
            if (i + 1 < flow.Steps.Length) body.Append(CultureInfo.InvariantCulture, $"<path class=\"way\" stroke=\"#222\" fill=\"none\" d=\"M16 {N(bottom)}V{N(next)}\"/>");
            y = next;
        }
        var (alone, style) = shape.IsAlone ? ("", $"<style>{Style}</style>") : ($" class=\"plot flow {(shape.Narrow ? "narrow" : "broad")}\"", "");
        var description = string.Join(" ", flow.Steps.Select(step => $"{step.Name}: {step.Records}.{(step.LeftOut.IsEmpty ? "" : $" Left out: {string.Join("; ", step.LeftOut.Select(one => $"{one.Records} {one.Why}"))}.")}"));
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(y)}\"{alone} role=\"img\" aria-labelledby=\"{shape.Id("title")} {shape.Id("desc")}\" font-family=\"sans-serif\" font-size=\"15\"><title id=\"{shape.Id("title")}\">{Clean($"Flow of records: {name}")}</title><desc id=\"{shape.Id("desc")}\">{Clean(description)}</desc>{style}{body}</svg>\n");
    }

    private static List<string> Wrapped(string words, int longest)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= longest) lines.Add("  ");
            lines[^1] += (lines[^1].Trim().Length == 0 ? "" : " ") + word;
        }
        return lines;
    }

    private static void Text(StringBuilder body, double x, double y, string words, string anchor = "start", bool bold = false) =>
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"600\"" : "")}>{Clean(words)}</text>");

    private static string Clean(string text) => WebUtility.HtmlEncode(text);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
