using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Sources.Tags;

/// <summary>
/// A structured abstract as MEDLINE prints it: its labels in capitals within the text. Where the text begins with one, they
/// become labels of sections again; a text that does not begin with one is a single section.
/// </summary>
internal static partial class LabelledText
{
    /// <summary>The text without labels, its sections joined by line feeds, and their addresses.</summary>
    public static (string Text, ImmutableArray<Section> Sections) Of(string? whole)
    {
        if (whole is not { Length: > 0 }) return ("", []);
        var labels = Label().Matches(whole);
        if (labels.Count == 0 || labels[0].Index != 0) return (whole, [new Section(null, null, new Passage(0, whole.Length))]);
        var text = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var i = 0; i < labels.Count; i++)
        {
            var from = labels[i].Index + labels[i].Length;
            var part = whole[from..(i + 1 < labels.Count ? labels[i + 1].Index : whole.Length)].Trim();
            if (part.Length == 0) continue;
            if (text.Length > 0) text.Append('\n');
            sections.Add(new(labels[i].Groups["label"].Value, null, new Passage(text.Length, part.Length)));
            text.Append(part);
        }
        return (text.ToString(), sections.DrainToImmutable());
    }

    [GeneratedRegex(@"(?:^|(?<=[.?!)\]] ))(?<label>[A-Z][A-Z &/,'()-]{2,60}):\s", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
