using Assay.Statistics;

namespace Assay.Publication.Drawings;

// Rows of intervals over one axis: forest plots, pools without each study, pools study by study. On a narrow screen words stand above their mark.
internal sealed class RowPlot
{
    private const int LongestName = 36, LongestNarrow = 20;

    private readonly PlotRows rows;
    private readonly PlotShape shape;
    private readonly PlotScale scale;
    private readonly double left, right;
    private readonly int width, top, rowHeight, markLine;

    private RowPlot(PlotRows rows, PlotShape shape)
    {
        (this.rows, this.shape, scale) = (rows, shape, Scale(rows));
        (width, left, right, top, rowHeight, markLine) = shape.Narrow ? (360, 14, 346, 40, 46, 33) : (900, 280.0, 640.0, 48, 24, 12);
    }

    public static string Draw(PlotRows rows, PlotShape shape) => new RowPlot(rows, shape).Draw();

    private string Draw()
    {
        var bottom = top + (rows.Rows.Length * rowHeight) + 8;
        using var page = new SvgPage(shape, width, bottom + (rows.Ends.Low.Length > 0 ? 70 : 48), rows.Title, rows.Description);
        Heads(page);
        double? line = null;
        for (var i = 0; i < rows.Rows.Length; i++)
        {
            var (row, y) = (rows.Rows[i], top + (i * rowHeight));
            line = row.Line ?? (row.Mark == PlotMark.Heading ? null : line);
            if (row.Mark == PlotMark.Heading) page.Text(Margin, y + (shape.Narrow ? 30 : 17), Cut(row.Name, 2 * Longest), bold: true);
            else Row(page, row, y, line);
        }
        Axis(page, bottom);
        return page.Finish();
    }

    private double Margin => shape.Narrow ? 8 : 16;

    private int Longest => shape.Narrow ? LongestNarrow : LongestName;

    private void Heads(SvgPage page)
    {
        page.Text(Margin, top - 20, shape.Narrow && rows.WeightHead.Length > 0 ? $"{rows.NameHead} · {rows.WeightHead.ToLowerInvariant()}" : rows.NameHead, bold: true);
        if (shape.Narrow) page.Text(width - Margin, top - 20, rows.EffectHead, "end", true);
        else page.Text(660, top - 20, rows.EffectHead, bold: true);
        if (!shape.Narrow) page.Text(width - Margin, top - 20, rows.WeightHead, "end", true);
    }

    private void Row(SvgPage page, PlotRow row, int y, double? line)
    {
        var (bold, middle) = (row.Mark == PlotMark.Diamond, y + markLine);
        page.Open($"{row.Name}: {row.Words}{(row.Weight.Length > 0 ? $", weight {row.Weight}" : "")}");
        // Lines through the rows are drawn row by row, so that on a narrow screen none crosses a word.
        var (from, to) = shape.Narrow ? (middle - 11, middle + 11) : (y, y + rowHeight);
        if (0 > scale.Low && 0 < scale.High) page.Line(X(0), from, X(0), to, "none");
        if (line is { } pool && pool > scale.Low && pool < scale.High) page.Line(X(pool), from, X(pool), to, "poolbar", "4 4");
        var name = Cut(row.Name, Longest);
        var words = y + (shape.Narrow ? 16 : 17);
        page.Text(Margin, words, shape.Narrow && row.Weight.Length > 0 && !bold ? $"{name} · {row.Weight}" : name, bold: bold);
        if (row.Ends is { } ends) Mark(page, row, ends, middle);
        if (shape.Narrow) page.Text(width - Margin, words, row.Words, "end", bold);
        else page.Text(660, words, row.Words, bold: bold);
        if (!shape.Narrow && row.Weight.Length > 0) page.Text(width - Margin, words, row.Weight, "end", bold);
        page.Close();
    }

    private void Mark(SvgPage page, PlotRow row, Interval ends, double y)
    {
        var kind = row.Mark == PlotMark.Reach ? "poolbar" : "bar";
        if (row.Mark == PlotMark.Diamond)
        {
            var (low, high, at) = (X(Held(ends.Low)), X(Held(ends.High)), X(Held(row.Value ?? 0)));
            page.Shape($"M{SvgPage.At(low)} {SvgPage.At(y)}L{SvgPage.At(at)} {SvgPage.At(y - 8)}L{SvgPage.At(high)} {SvgPage.At(y)}L{SvgPage.At(at)} {SvgPage.At(y + 8)}Z", "pool");
            return;
        }
        var (from, to) = (X(Held(ends.Low)), X(Held(ends.High)));
        page.Line(from, y, to, y, kind);
        // An interval that leaves the plot ends in an arrow.
        if (ends.Low < scale.Low) page.Shape($"M{SvgPage.At(from)} {SvgPage.At(y)}l6 -4v8z", kind);
        if (ends.High > scale.High) page.Shape($"M{SvgPage.At(to)} {SvgPage.At(y)}l-6 -4v8z", kind);
        if (row.Value is not { } value || value < scale.Low || value > scale.High) return;
        if (row.Mark == PlotMark.Square) page.Square(X(value), y, 3 + (7 * Math.Sqrt(row.Part)));
        else page.Dot(X(value), y, "pool");
    }

    private void Axis(SvgPage page, int bottom)
    {
        page.Line(left, bottom, right, bottom, "axis");
        var last = double.NegativeInfinity;
        foreach (var (at, label) in scale.Ticks)
        {
            page.Line(X(at), bottom, X(at), bottom + 5, "axis");
            // Labels that would run into each other are left out.
            if (X(at) - last < 12 + (7 * label.Length)) continue;
            page.Text(X(at), bottom + 20, label, "middle");
            last = X(at);
        }
        var below = bottom + 40;
        if (rows.Ends.Low.Length > 0)
        {
            var none = 0 > scale.Low && 0 < scale.High ? X(0) : (left + right) / 2;
            // Beside the line of no effect where there is room, else at the ends.
            var (low, high) = none - left > 130 && right - none > 130 ? ((none - 8, "end"), (none + 8, "start")) : ((left, "start"), (right, "end"));
            page.Text(low.Item1, below, "← " + rows.Ends.Low, low.Item2);
            page.Text(high.Item1, below, rows.Ends.High + " →", high.Item2);
            below += 22;
        }
        page.Text((left + right) / 2, below, rows.Axis + (rows.IsRatio ? " (log scale)" : ""), "middle");
    }

    // From the farthest ends, but one wide study does not squeeze the rest.
    private static PlotScale Scale(PlotRows rows)
    {
        var intervals = rows.Rows.Select(row => row.Ends).OfType<Interval>().ToList();
        if (intervals.Count == 0) return PlotScale.Of(-1, 1, rows.IsRatio);
        var usual = intervals.Select(ends => ends.Width).Order().ElementAt(intervals.Count / 2);
        var middles = intervals.Select(ends => 0.5 * (ends.Low + ends.High)).ToList();
        var low = Math.Max(intervals.Min(ends => ends.Low), middles.Min() - (1.5 * usual));
        var high = Math.Min(intervals.Max(ends => ends.High), middles.Max() + (1.5 * usual));
        var slack = 0.03 * (high - low);
        return PlotScale.Of(Math.Min(low, 0) - slack, Math.Max(high, 0) + slack, rows.IsRatio);
    }

    private double Held(double value) => Math.Clamp(value, scale.Low, scale.High);

    private double X(double value) => left + (scale.Part(value) * (right - left));

    private static string Cut(string name, int most) => name.Length > most ? name[..(most - 1)] + "…" : name;
}
