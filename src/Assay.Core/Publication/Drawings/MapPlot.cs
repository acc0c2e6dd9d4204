using System.Globalization;
using System.Net;
using System.Text;
using Assay.Synthesis.Maps;

namespace Assay.Publication.Drawings;

/// <summary>An evidence map: outcomes downwards, designs across, a mark for each paper, its area by the people in it, its shape and colour by the way it went.</summary>
public static class MapPlot
{
    /// <summary>Outcomes drawn; the table and the file of numbers have all.</summary>
    public const int Shown = 12;

    private const double Head = 52, Least = 13, NarrowLeast = 14;

    private const string Style = "text{fill:#222;font-family:'Source Sans 3',system-ui,sans-serif}.rule{stroke:#ccc}.higher{fill:#0b5c8a}.lower{fill:#a3470f}.no-difference{fill:#222}.mixed{fill:#7a3b6d}.not-told{fill:none;stroke:#575c63;stroke-width:2}"
        + "@media (prefers-color-scheme:dark){text{fill:#e9e7e1}.rule{stroke:#444}.higher{fill:#7cc4ee}.lower{fill:#f0a26b}.no-difference{fill:#e9e7e1}.mixed{fill:#e0a6d3}.not-told{stroke:#a9adb3}}";

    /// <summary>The drawing.</summary>
    /// <param name="map">What to draw.</param>
    /// <param name="name">The topic, for its title.</param>
    /// <param name="address">Where a paper's page is; marks lead there.</param>
    /// <param name="shape">In which form.</param>
    public static string Draw(EvidenceMap map, string name, Func<MapDot, string> address, PlotShape shape = default)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(address);
        var (width, left, top) = shape.Narrow ? (360.0, 0.0, 40.0) : (960.0, 216.0, Head);
        var columns = Enum.GetValues<MapColumn>();
        var across = (width - left) / columns.Length;
        var largest = map.Rows.Take(Shown).SelectMany(row => row.Dots).Max(dot => dot.People ?? 0);
        var body = new StringBuilder();
        for (var i = 0; i < columns.Length; i++)
        {
            var lines = Lines(MapColumns.Name(columns[i]));
            for (var line = 0; line < lines.Length; line++)
                Text(body, left + (i * across) + 4, (shape.Narrow ? 13 : 20) + (line * (shape.Narrow ? 13 : 17)), lines[line], bold: true, size: shape.Narrow ? 11.5 : 0);
        }
        var y = top;
        foreach (var row in map.Rows.Take(Shown))
        {
            var begins = y;
            if (shape.Narrow) y += 22;
            var below = y;
            for (var i = 0; i < columns.Length; i++) below = Math.Max(below, Cell(body, row, columns[i], left + (i * across), y, across, largest, address, shape));
            List<string> words = shape.Narrow ? [row.Concept.Name] : Wrapped(row.Concept.Name);
            y = Math.Max(below, y + (shape.Narrow ? 14 : 20 + (18 * words.Count)));
            Line(body, 0, begins, width, begins);
            for (var line = 0; line < words.Count; line++) Text(body, 0, begins + (shape.Narrow ? 17 : 25) + (line * 17), words[line], bold: shape.Narrow, size: shape.Narrow ? 13 : 0);
        }
        var (alone, style) = shape.IsAlone ? ("", $"<style>{Style}</style>") : ($" class=\"plot evidence-map {(shape.Narrow ? "narrow" : "broad")}\"", "");
        var title = $"Evidence map: {name}";
        var description = $"{map.Rows.Length} outcomes by design, {map.Papers} papers. Larger marks have more people. Triangle up: higher; triangle down: lower; square: no difference; diamond: differs by time or measure; ring: not told. The table below says the same.";
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(y + 4)}\"{alone} role=\"group\" aria-labelledby=\"{shape.Id("title")} {shape.Id("desc")}\" font-family=\"sans-serif\" font-size=\"15\"><title id=\"{shape.Id("title")}\">{Clean(title)}</title><desc id=\"{shape.Id("desc")}\">{Clean(description)}</desc>{style}{body}</svg>\n");
    }

    // A cell's marks, largest first, from left to right and then below; returns where it ends.
    private static double Cell(StringBuilder body, MapRow row, MapColumn column, double x, double y, double across, int largest, Func<MapDot, string> address, PlotShape shape)
    {
        var (least, most) = shape.Narrow ? (NarrowLeast, 19.0) : (Least, 24.0);
        var (at, line, tall) = (x + 4, y + 6, 0.0);
        foreach (var dot in row.In(column))
        {
            var part = largest == 0 || dot.People is null ? 0 : Math.Sqrt((double)dot.People.Value / largest);
            var radius = 6 + ((most - 6) * part);
            var room = 2 * Math.Max(radius, least);
            if (at + room > x + across - 2 && at > x + 4) (at, line, tall) = (x + 4, line + tall + 4, 0);
            Mark(body, row, dot, at + (room / 2), line + (Math.Max(room, tall) / 2), radius, room, address(dot));
            at += room + 3;
            tall = Math.Max(tall, room);
        }
        return line + tall + 6;
    }

    private static void Mark(StringBuilder body, MapRow row, MapDot dot, double x, double y, double radius, double room, string address)
    {
        var told = $"{row.Concept.Name}. {dot.Named}: {Contradiction.Word(dot.Way)}.";
        var (kind, form) = dot.Way switch
        {
            Way.Higher => ("higher", $"<path class=\"higher\" fill=\"#0b5c8a\" d=\"M{N(x)} {N(y - radius)}L{N(x + radius)} {N(y + (0.8 * radius))}H{N(x - radius)}Z\"/>"),
            Way.Lower => ("lower", $"<path class=\"lower\" fill=\"#a3470f\" d=\"M{N(x)} {N(y + radius)}L{N(x + radius)} {N(y - (0.8 * radius))}H{N(x - radius)}Z\"/>"),
            Way.NoDifference => ("no-difference", $"<rect class=\"no-difference\" fill=\"#222\" x=\"{N(x - (0.86 * radius))}\" y=\"{N(y - (0.86 * radius))}\" width=\"{N(1.72 * radius)}\" height=\"{N(1.72 * radius)}\"/>"),
            Way.Mixed => ("mixed", $"<path class=\"mixed\" fill=\"#7a3b6d\" d=\"M{N(x)} {N(y - radius)}L{N(x + radius)} {N(y)}L{N(x)} {N(y + radius)}L{N(x - radius)} {N(y)}Z\"/>"),
            _ => ("not-told", $"<circle class=\"not-told\" fill=\"none\" stroke=\"#575c63\" stroke-width=\"2\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius - 1)}\"/>"),
        };
        // The room around a small mark is part of it, so that a finger finds it.
        body.Append(CultureInfo.InvariantCulture, $"<a class=\"dot is-{kind}\" href=\"{Clean(address)}\" aria-label=\"{Clean(told)}\"><title>{Clean(told)}</title><rect x=\"{N(x - (room / 2))}\" y=\"{N(y - (room / 2))}\" width=\"{N(room)}\" height=\"{N(room)}\" fill=\"none\" pointer-events=\"all\"/>{form}</a>");
    }

    private static List<string> Wrapped(string words)
    {
        const int Longest = 27;
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= Longest) lines.Add("");
            lines[^1] += (lines[^1].Length == 0 ? "" : " ") + word;
        }
        return lines.Count <= 2 ? lines : [lines[0], lines[1] + "…"];
    }

    private static string[] Lines(string name) => name switch
    {
        "Randomised trials" => ["Randomised", "trials"],
        "Other studies in people" => ["Other studies", "in people"],
        "Systematic reviews" => ["Systematic", "reviews"],
        _ => ["Animals,", "cells, tissue"],
    };

    private static void Text(StringBuilder body, double x, double y, string words, bool bold = false, double size = 0) =>
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\"{(bold ? " font-weight=\"600\"" : "")}{(size > 0 ? $" font-size=\"{N(size)}\"" : "")}>{Clean(words)}</text>");

    private static void Line(StringBuilder body, double x1, double y1, double x2, double y2) =>
        body.Append(CultureInfo.InvariantCulture, $"<path class=\"rule\" stroke=\"#ccc\" d=\"M{N(x1)} {N(y1)}H{N(x2)}\"/>");

    private static string Clean(string text) => WebUtility.HtmlEncode(new string([.. text.Where(c => c >= ' ' && c != '\uFFFE' && c != '\uFFFF')]));

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
