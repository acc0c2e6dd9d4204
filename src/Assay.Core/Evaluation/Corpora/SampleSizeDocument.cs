using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assay.Language;
using Assay.Reading;

namespace Assay.Evaluation.Corpora;

/// <summary>A trial of the CTRO corpus with the number of patients it studied in all, its tokens joined again into prose.</summary>
/// <param name="Id">PMID.</param>
/// <param name="Title">Title.</param>
/// <param name="Text">The abstract from its first heading on, where it has headings.</param>
/// <param name="Total">Patients in all; null where the annotators found none.</param>
public sealed partial record SampleSizeDocument(string Id, string Title, string Text, int? Total)
{
    /// <summary>Reads one line of the corpus.</summary>
    /// <exception cref="FormatException">A field is missing or of another kind.</exception>
    public static SampleSizeDocument Read(JsonElement line)
    {
        var text = line.Text("text");
        if (Heading().Match(text) is { Success: true } heading) text = text[heading.Index..];
        return new(line.Id("pmid"), Joined(line.TextOrNull("title") ?? ""), Joined(text), Gold(line));
    }

    private static int? Gold(JsonElement line)
    {
        if (!line.TryGetProperty("trial", out var trial) || !trial.TryGetProperty("numberPatientsCT", out var found)) return null;
        if (found.ValueKind == JsonValueKind.Array) found = found.EnumerateArray().FirstOrDefault();
        if (found.ValueKind != JsonValueKind.Object) return null;
        var literal = Joined(found.TextOrNull("norm") ?? found.Text("value"));
        var numbers = NumberReader.Read(new Wording(literal + " patients"));
        return int.TryParse(literal.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole
            : numbers.FirstOrDefault(static number => number.Value >= 1) is { } number ? (int)number.Value : null;
    }

    // "1 , 045" is one number, "Twenty - three" one word, "7 . 5" a decimal.
    private static string Joined(string text) => Space().Replace(Hyphen().Replace(Thousand().Replace(Point().Replace(text, "$1."), "$1,"), "$1-"), "$1");

    [GeneratedRegex(@"\b(OBJECTIVES?|BACKGROUND|AIMS?|PURPOSE|INTRODUCTION|CONTEXT|RATIONALE|IMPORTANCE|METHODS?|DESIGN|GOALS?)\b[A-Z /&]* :", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(\d) \. (?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"(\d) , (?=\d\d\d\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Thousand();

    [GeneratedRegex(@"([A-Za-z]) - (?=[A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@" ([.,;:)\]])", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
