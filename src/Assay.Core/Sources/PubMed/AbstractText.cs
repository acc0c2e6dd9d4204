using System.Collections.Immutable;
using System.Text;
using Assay.Records;

namespace Assay.Sources.PubMed;

/// <summary>An abstract's sections joined by line feeds, with each section's address.</summary>
internal sealed record AbstractText(string Text, ImmutableArray<Section> Sections, string? Copyright)
{
    /// <summary>No abstract.</summary>
    public static AbstractText None { get; } = new("", [], null);

    /// <summary>Reads <c>Abstract</c>; <paramref name="before"/> is what an earlier one of the same record held.</summary>
    public static AbstractText Read(XmlCursor cursor, AbstractText before)
    {
        StringBuilder? joined = null;
        var single = before.Text;
        var sections = before.Sections.ToBuilder();
        var copyright = before.Copyright;
        for (var at = cursor.Enter(); cursor.Next(at);)
            switch (cursor.Name)
            {
                case "AbstractText":
                    var (label, category) = (cursor.Attribute("Label"), cursor.Attribute("NlmCategory"));
                    if (cursor.TextOrNull() is not { } text) break;
                    var start = 0;
                    if (sections.Count == 0) single = text;
                    else
                    {
                        joined ??= new StringBuilder(single, 4096);
                        start = joined.Append('\n').Length;
                        joined.Append(text);
                    }
                    sections.Add(new Section(label, category, new Passage(start, text.Length)));
                    break;
                case "CopyrightInformation":
                    copyright = cursor.TextOrNull();
                    break;
            }
        return new(joined?.ToString() ?? single, sections.DrainToImmutable(), copyright);
    }

    /// <summary>Reads <c>OtherAbstract</c>, whose sections keep their labels in the text.</summary>
    public static OtherAbstract ReadOther(XmlCursor cursor)
    {
        var (type, language) = (cursor.Attribute("Type"), cursor.Attribute("Language"));
        var text = new StringBuilder();
        for (var at = cursor.Enter(); cursor.Next(at);)
        {
            if (cursor.Name != "AbstractText") continue;
            var label = cursor.Attribute("Label");
            if (cursor.TextOrNull() is not { } section) continue;
            if (text.Length > 0) text.Append('\n');
            if (label is not null) text.Append(label).Append(": ");
            text.Append(section);
        }
        return new(type, language, text.ToString());
    }
}
