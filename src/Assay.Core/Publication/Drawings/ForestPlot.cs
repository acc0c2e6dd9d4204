using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Statistics;
using Assay.Statistics.Pooling;

namespace Assay.Publication.Drawings;

/// <summary>Draws a meta-analysis as a forest plot in SVG: one row a study, its interval and weight, the pool, and where a new study's effect would lie.</summary>
public static class ForestPlot
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Width = 900;
    private const int RowHeight = 24;
    private const int Top = 48;
    private const int PlotLeft = 280;
    private const int PlotRight = 640;
    private const int TextLeft = 660;
    private const int LongestName = 36;

    /// <summary>The drawing, as text. It is read out by its title and description, and each row by its own.</summary>
    /// <param name="analysis">The pool; studies without an estimate of their own get a row without a mark.</param>
    public static string Draw(MetaAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var rows = analysis.Studies.Length + (analysis.Pool is null ? 0 : 1) + (Predicted(analysis) is null ? 0 : 1);
        var bottom = Top + (rows * RowHeight) + 8;
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("viewBox", Invariant($"0 0 {Width} {bottom + 48}"));
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("aria-labelledby", "forest-title forest-desc");
            xml.WriteAttributeString("font-family", "Source Sans 3, Helvetica, Arial, sans-serif");
            xml.WriteAttributeString("font-size", "14");
            Element(xml, "title", Title(analysis), ("id", "forest-title"));
            Element(xml, "desc", Description(analysis), ("id", "forest-desc"));
            Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", "#fff"));
            Heads(xml, analysis);
            Body(xml, analysis, Scale(analysis), bottom);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Heads(XmlWriter xml, MetaAnalysis analysis)
    {
        Text(xml, 16, Top - 20, "Study", "start", true);
        Text(xml, TextLeft, Top - 20, $"{analysis.Options.Measure.Code} ({Shown(analysis.Options.Level)}% CI)", "start", true);
        Text(xml, Width - 16, Top - 20, "Weight", "end", true);
    }

    private static void Body(XmlWriter xml, MetaAnalysis analysis, PlotScale scale, int bottom)
    {
        var none = X(scale, 0);
        if (0 > scale.Low && 0 < scale.High) Line(xml, none, Top - 8, none, bottom, "#777");
        if (analysis.Pool is { } pool && pool.Estimate > scale.Low && pool.Estimate < scale.High)
            Line(xml, X(scale, pool.Estimate), Top - 8, X(scale, pool.Estimate), bottom, "#1f4e79", "4 4");
        var y = Top + (RowHeight / 2);
        foreach (var (study, effect, weight) in analysis.Studies)
        {
            var ends = effect.IsEstimable ? effect.Interval(analysis.Options.Level) : (Interval?)null;
            Row(xml, analysis, study.Name, effect.IsEstimable ? effect.Value : null, ends, weight.ToString("F1", CultureInfo.InvariantCulture) + "%", y, () =>
            {
                if (ends is not { } interval) return;
                Whisker(xml, scale, interval, y);
                var side = 3 + (9 * Math.Sqrt(weight / 100));
                if (effect.Value >= scale.Low && effect.Value <= scale.High)
                    Element(xml, "rect", null, ("x", At(X(scale, effect.Value) - side)), ("y", At(y - side)), ("width", At(2 * side)), ("height", At(2 * side)), ("fill", "#333"));
            });
            y += RowHeight;
        }
        if (analysis.Pool is { } all)
        {
            Row(xml, analysis, $"{analysis.Options.Method.Code} pool, k = {all.Studies}", all.Estimate, all.Interval, "100%", y, () =>
                Element(xml, "polygon", null, ("points", Diamond(scale, all, y)), ("fill", "#1f4e79")), true);
            y += RowHeight;
        }
        if (Predicted(analysis) is { } predicted)
            Row(xml, analysis, $"Prediction ({analysis.UsualPrediction.Name()})", null, predicted, "", y, () => Whisker(xml, scale, predicted, y, "#1f4e79"));
        Axis(xml, analysis, scale, bottom);
    }

    private static void Row(XmlWriter xml, MetaAnalysis analysis, string name, double? value, Interval? ends, string weight, int y, Action marks, bool bold = false)
    {
        var words = ends is { } interval ? Words(analysis, value, interval) : "not estimable";
        xml.WriteStartElement("g", Namespace);
        Element(xml, "title", Clean($"{name}: {words}{(weight.Length > 0 ? $", weight {weight}" : "")}"));
        Text(xml, 16, y + 5, Clean(name.Length > LongestName ? name[..LongestName] + "…" : name), "start", bold);
        marks();
        Text(xml, TextLeft, y + 5, words, "start", bold);
        if (weight.Length > 0) Text(xml, Width - 16, y + 5, weight, "end", bold);
        xml.WriteEndElement();
    }

    private static void Axis(XmlWriter xml, MetaAnalysis analysis, PlotScale scale, int bottom)
    {
        Line(xml, PlotLeft, bottom, PlotRight, bottom, "#000");
        foreach (var (at, label) in scale.Ticks)
        {
            Line(xml, X(scale, at), bottom, X(scale, at), bottom + 5, "#000");
            Text(xml, X(scale, at), bottom + 20, label, "middle", false);
        }
        Text(xml, (PlotLeft + PlotRight) / 2.0, bottom + 40, analysis.Options.Measure.Name + (analysis.Options.Measure.IsRatio ? " (log scale)" : ""), "middle", false);
    }

    // An interval that leaves the plot ends in an arrow.
    private static void Whisker(XmlWriter xml, PlotScale scale, Interval ends, int y, string colour = "#333")
    {
        var (left, right) = (X(scale, Math.Clamp(ends.Low, scale.Low, scale.High)), X(scale, Math.Clamp(ends.High, scale.Low, scale.High)));
        Line(xml, left, y, right, y, colour);
        if (ends.Low < scale.Low) Element(xml, "path", null, ("d", Invariant($"M{At(left)} {y}l6 -4v8z")), ("fill", colour));
        if (ends.High > scale.High) Element(xml, "path", null, ("d", Invariant($"M{At(right)} {y}l-6 -4v8z")), ("fill", colour));
    }

    private static string Diamond(PlotScale scale, PoolLine pool, int y)
    {
        double Place(double value) => X(scale, Math.Clamp(value, scale.Low, scale.High));
        return $"{At(Place(pool.Interval.Low))},{y} {At(Place(pool.Estimate))},{y - 8} {At(Place(pool.Interval.High))},{y} {At(Place(pool.Estimate))},{y + 8}";
    }

    // From the farthest ends, but one wide study does not squeeze the rest.
    private static PlotScale Scale(MetaAnalysis analysis)
    {
        var intervals = analysis.Studies.Where(one => one.Effect.IsEstimable).Select(one => one.Effect.Interval(analysis.Options.Level)).ToList();
        if (analysis.Pool is { } pool) intervals.Add(pool.Interval);
        if (Predicted(analysis) is { } predicted) intervals.Add(predicted);
        if (intervals.Count == 0) return PlotScale.Of(-1, 1, analysis.Options.Measure.IsRatio);
        var usual = intervals.Select(ends => ends.Width).Order().ElementAt(intervals.Count / 2);
        var middles = intervals.Select(ends => 0.5 * (ends.Low + ends.High)).ToList();
        var low = Math.Max(intervals.Min(ends => ends.Low), middles.Min() - (1.5 * usual));
        var high = Math.Min(intervals.Max(ends => ends.High), middles.Max() + (1.5 * usual));
        var slack = 0.03 * (high - low);
        return PlotScale.Of(Math.Min(low, 0) - slack, Math.Max(high, 0) + slack, analysis.Options.Measure.IsRatio);
    }

    private static Interval? Predicted(MetaAnalysis analysis) => analysis.Prediction(analysis.UsualPrediction);

    private static string Title(MetaAnalysis analysis) =>
        $"Forest plot: {analysis.Options.Measure.Name}, {analysis.Studies.Length} {(analysis.Studies.Length == 1 ? "study" : "studies")}";

    private static string Description(MetaAnalysis analysis) => analysis.Pool is not { } pool
        ? "No study is left to pool."
        : $"Pooled {analysis.Options.Measure.Name} {Words(analysis, pool.Estimate, pool.Interval)} by {analysis.Options.Method.Code}; "
            + $"I² {Shown(Math.Round(pool.Heterogeneity.I2, 1))}%, Q {Shown(Math.Round(pool.Heterogeneity.Q, 2))} with {pool.Heterogeneity.Df} degrees of freedom"
            + (Predicted(analysis) is { } predicted ? $"; prediction interval {Words(analysis, null, predicted)}." : ".");

    private static string Words(MetaAnalysis analysis, double? value, Interval ends)
    {
        double Natural(double one) => analysis.Options.Measure.IsRatio ? Math.Exp(one) : one;
        var range = $"{Short(Natural(ends.Low))} to {Short(Natural(ends.High))}";
        return value is { } estimate ? $"{Short(Natural(estimate))} ({range})" : range;
    }

    private static string Short(double value) => Math.Abs(value) is >= 1e5 or (> 0 and < 0.001)
        ? value.ToString("0.00e0", CultureInfo.InvariantCulture)
        : value.ToString(Math.Abs(value) >= 100 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Shown(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static double X(PlotScale scale, double value) => PlotLeft + (scale.Part(value) * (PlotRight - PlotLeft));

    private static string At(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    // What XML cannot hold is left out; the rest the writer escapes.
    private static string Clean(string text) => new([.. text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])))]);

    private static void Line(XmlWriter xml, double x1, double y1, double x2, double y2, string colour, string? dashes = null) =>
        Element(xml, "line", null, [("x1", At(x1)), ("y1", At(y1)), ("x2", At(x2)), ("y2", At(y2)), ("stroke", colour), .. dashes is null ? [] : new[] { ("stroke-dasharray", dashes) }]);

    private static void Text(XmlWriter xml, double x, double y, string text, string anchor, bool bold) =>
        Element(xml, "text", text, [("x", At(x)), ("y", At(y)), ("text-anchor", anchor), .. bold ? new[] { ("font-weight", "bold") } : []]);

    private static void Element(XmlWriter xml, string name, string? text, params IEnumerable<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        if (text is not null) xml.WriteString(text);
        xml.WriteEndElement();
    }

    // The declaration of a drawing says what it is written in.
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
