using System.Collections.Immutable;
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

    // Marks of a drawing within a page; more would weigh more than all the rest of it.
    private const int MostMarks = 120;

    private static readonly ImmutableArray<int> caps = [40, 24, 16, 12, 8, 6, 4, 3];

    private const double Head = 52, Least = 13, NarrowLeast = 14;

    private const string Style = "text{fill:#222;font-family:'Source Sans 3',system-ui,sans-serif}.rule{stroke:#ccc}.higher{fill:#0b5c8a}.lower{fill:#a3470f}.no-difference{fill:#222}.mixed{fill:#7a3b6d}.not-told{fill:none;stroke:#575c63;stroke-width:2}"
        + "@media (prefers-color-scheme:dark){text{fill:#e9e7e1}.rule{stroke:#444}.higher{fill:#7cc4ee}.lower{fill:#f0a26b}.no-difference{fill:#e9e7e1}.mixed{fill:#e0a6d3}.not-told{stroke:#a9adb3}}";

    /// <summary>How many marks a cell may have so that a drawing within a page stays light; a cell with more says how many more.</summary>
    public static int MarksInCell(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        ImmutableArray<int> cells = [.. map.Rows.Take(Shown).SelectMany(row => Enum.GetValues<MapColumn>().Select(column => row.In(column).Count()))];
        return cells.Sum() <= MostMarks ? int.MaxValue : caps.FirstOrDefault(cap => cells.Sum(cell => Math.Min(cell, cap)) <= MostMarks, caps[^1]);
    }

    /// <summary>The drawing.</summary>
    /// <param name="map">What to draw.</param>
    /// <param name="name">The topic, for its title.</param>
    /// <param name="address">Where a paper's page is; marks lead there.</param>
    /// <param name="shape">In which form.</param>
    /// <param name="most">Marks in a cell, the largest; a cell with more says how many more.</param>
    public static string Draw(EvidenceMap map, string name, Func<MapDot, string> address, PlotShape shape = default, int most = int.MaxValue)
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
            for (var i = 0; i < columns.Length; i++) below = Math.Max(below, Cell(body, row, columns[i], left + (i * across), y, across, largest, address, shape, most));
            List<string> words = shape.Narrow ? [row.Concept.Name] : Wrapped(row.Concept.Name);
            y = Math.Max(below, y + (shape.Narrow ? 14 : 20 + (18 * words.Count)));
            Line(body, 0, begins, width, begins);
            for (var line = 0; line < words.Count; line++) Text(body, 0, begins + (shape.Narrow ? 17 : 25) + (line * 17), words[line], bold: shape.Narrow, size: shape.Narrow ? 13 : 0);
        }
        var (alone, style) = shape.IsAlone ? ("", $"<style>{Style}</style>") : ($" class=\"plot evidence-map {(shape.Narrow ? "narrow" : "broad")}\"", "");
        var title = $"Evidence map: {name}";
        var description = $"{map.Rows.Length} outcomes by design, {map.Papers} papers. Larger marks have more people. Triangle up: higher; triangle down: lower; square: no difference; diamond: differs by time or measure; ring: not told. {(most == int.MaxValue ? "The table below says the same." : $"Where more than {most} papers stand in one place, the largest {most} are drawn; the file of numbers has all.")}";
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(y + 4)}\"{alone} role=\"group\" aria-labelledby=\"{shape.Id("title")} {shape.Id("desc")}\" font-family=\"sans-serif\" font-size=\"15\"><title id=\"{shape.Id("title")}\">{Clean(title)}</title><desc id=\"{shape.Id("desc")}\">{Clean(description)}</desc>{style}{body}</svg>\n");
    }

    // A cell's marks, largest first, from left to right and then below; returns where it ends.
    private static double Cell(StringBuilder body, MapRow row, MapColumn column, double x, double y, double across, int largest, Func<MapDot, string> address, PlotShape shape, int marks)
    {
        var (least, most) = shape.Narrow ? (NarrowLeast, 19.0) : (Least, 24.0);
        var (at, line, tall) = (x + 4, y + 6, 0.0);
        var dots = row.In(column).ToList();
        foreach (var dot in dots.Take(marks))
        {
            var part = largest == 0 || dot.People is null ? 0 : Math.Sqrt((double)dot.People.Value / largest);
            var radius = 6 + ((most - 6) * part);
            var room = 2 * Math.Max(radius, least);
            if (at + room > x + across - 2 && at > x + 4) (at, line, tall) = (x + 4, line + tall + 4, 0);
            Mark(body, row, dot, at + (room / 2), line + (Math.Max(room, tall) / 2), radius, room, address(dot));
            at += room + 3;
            tall = Math.Max(tall, room);
        }
        if (dots.Count <= marks) return line + tall + 6;
        Text(body, x + 4, line + tall + 16, $"and {dots.Count - marks} more", size: 13);
        return line + tall + 26;
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
