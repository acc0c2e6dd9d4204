using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Records;

namespace Assay.Sources.Json;

/// <summary>Reads one line of JSON as an article.</summary>
internal static class ArticleLine
{
    /// <summary>Reads the line; where it is no article, <paramref name="fault"/> says why, in words that follow a place.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> line, SourceLimits limits, [NotNullWhen(true)] out Article? article, out string fault) =>
        JsonLine.TryRead(line, element => Of(element, limits, null), out article, out fault);

    /// <summary>The article in an object; one without an id of its own gets <paramref name="otherwise"/>.</summary>
    /// <exception cref="FormatException">The object is no article; the message says why, in words that follow a place.</exception>
    public static Article Of(JsonElement line, SourceLimits limits, string? otherwise)
    {
        if (line.ValueKind != JsonValueKind.Object) throw new FormatException("the line is not a JSON object");
        var id = IdOf(line, otherwise);
        var (text, sections) = TextOf(line);
        var title = Fields.Text(line, "title");
        if (title is null && text.Length == 0) throw new FormatException("the object has neither a title nor an abstract");
        if (text.Length > limits.MaxRecordChars) throw new FormatException($"the text is longer than {limits.MaxRecordChars} characters");
        return new Article
        {
            Id = id,
            Version = Math.Max(1, Fields.Whole(line, "version") ?? 1),
            Title = title ?? "",
            Text = text,
            Sections = sections,
            Journal = Fields.Text(line, "journal") is { } journal ? new Journal(journal, null, null, null, null) : null,
            Published = Published(line),
            Doi = Fields.Text(line, "doi"),
            PmcId = Fields.Text(line, "pmcid"),
            PublicationTypes = Fields.Texts(line, "publicationTypes"),
            Mesh = [.. Fields.Texts(line, "mesh").Select(heading => new MeshHeading(heading, null, false, []))],
            Keywords = Fields.Texts(line, "keywords"),
            Chemicals = Fields.Texts(line, "chemicals"),
            Languages = Fields.Texts(line, "languages"),
            Notice = Fields.Text(line, "notice"),
        };
    }

    private static SourceId IdOf(JsonElement line, string? otherwise)
    {
        var (own, named) = (Fields.Scalar(line, "id"), Fields.Scalar(line, "pmid"));
        var text = (own ?? named ?? otherwise)?.Trim();
        if (string.IsNullOrEmpty(text)) throw new FormatException("the object has no \"id\"");
        if (text.Length > 200 || text.Any(char.IsControl)) throw new FormatException("the \"id\" is not one short word");
        // Whoever numbers documents from nought under "id" means no PMID.
        var isPmid = Pmid(text) is not null || (own is null && named is not null);
        var id = SourceId.Parse(text, isPmid ? SourceId.PubMed : "jsonl");
        if (id.Scheme != SourceId.PubMed) return id;
        return Pmid(id.Value) is { } pmid ? SourceId.OfPmid(pmid) : throw new FormatException($"'{id.Value}' is not a PMID");
    }

    private static int? Pmid(string text) =>
        text is not ['0', ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pmid) ? pmid : null;

    private static (string Text, ImmutableArray<Section> Sections) TextOf(JsonElement line)
    {
        if (!line.TryGetProperty("sections", out var list) || list.ValueKind == JsonValueKind.Null)
            return Fields.Text(line, "abstract") is { } whole && !string.IsNullOrWhiteSpace(whole)
                ? (whole, [new Section(null, null, new Passage(0, whole.Length))])
                : ("", []);
        if (list.ValueKind != JsonValueKind.Array) throw new FormatException("\"sections\" is not a list");
        var text = new StringBuilder();
        var sections = ImmutableArray.CreateBuilder<Section>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object) throw new FormatException("a section is not an object with \"label\" and \"text\"");
            if (Fields.Text(item, "text") is not { } part || string.IsNullOrWhiteSpace(part)) continue;
            if (text.Length > 0) text.Append('\n');
            sections.Add(new(Fields.Text(item, "label"), Fields.Text(item, "nlmCategory"), new Passage(text.Length, part.Length)));
            text.Append(part);
        }
        return (text.ToString(), sections.DrainToImmutable());
    }

    private static PartialDate? Published(JsonElement line)
    {
        var text = Fields.Scalar(line, "published") ?? Fields.Scalar(line, "year");
        if (text is null) return null;
        var parts = text.Split('-');
        return PubMed.Dates.Of(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2), null);
    }
}
