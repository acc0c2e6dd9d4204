using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Evaluation.Corpora;

/// <summary>One abstract of CLERx: its sentences joined by a space, and the ratios annotated in them.</summary>
/// <param name="Id">PMID.</param>
/// <param name="Title">Title; it is also the first sentence of the text.</param>
/// <param name="Text">The sentences, title included.</param>
/// <param name="Ratios">The ratios, in order.</param>
public sealed record ClerxDocument(string Id, string Title, string Text, ImmutableArray<ClerxRatio> Ratios)
{
    /// <summary>Reads one line of the corpus.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static ClerxDocument Read(JsonElement line)
    {
        var text = new StringBuilder();
        var ratios = ImmutableArray.CreateBuilder<ClerxRatio>();
        foreach (var sentence in line.Items("sentences"))
        {
            if (text.Length > 0) text.Append(' ');
            var at = text.Length;
            text.Append(sentence.Text("text"));
            foreach (var ratio in sentence.Items("ratios"))
            {
                var bounds = ratio.TryGetProperty("derivedCi", out var interval) ? (Figure(interval, "low"), Figure(interval, "high")) : ((double, double)?)null;
                ratios.Add(new(ratio.Text("type"), Figure(ratio, "value"), at + ratio.Whole("start"), bounds));
            }
        }
        return new(line.Id("pmid"), line.Text("title"), text.ToString(), ratios.DrainToImmutable());
    }

    private static double Figure(JsonElement from, string field) =>
        double.TryParse(from.Id(field).Replace('·', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value : throw new FormatException($"\"{field}\" is not a number");
}
