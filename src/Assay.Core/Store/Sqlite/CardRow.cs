using System.Collections.Immutable;
using System.Text.Json;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Store.Sqlite;

/// <summary>A card as a row of the database.</summary>
internal record CardRow
{
    /// <summary>Its columns, for every query that reads cards.</summary>
    public const string Columns = """
        c.id AS Id, c.title AS Title, c.summary AS Summary, c.type AS Type, c.date AS Date, c.journal AS Journal,
        c.standing AS Standing, c.topics AS Topics, c.tags AS Tags, c.has_digest AS HasDigest, c.claims AS Claims,
        c.borne AS Borne, c.remarks AS Remarks, c.foreign_digests AS ForeignDigests, c.changed AS Changed, c.hash IS NULL AS IsUnread
        """;

    public string Id { get; init; } = "";
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Type { get; init; } = "";
    public string Date { get; init; } = "";
    public string? Journal { get; init; }
    public string Standing { get; init; } = "";
    public string Topics { get; init; } = "";
    public string Tags { get; init; } = "";
    public bool HasDigest { get; init; }
    public int Claims { get; init; }
    public int Borne { get; init; }
    public int Remarks { get; init; }
    public int ForeignDigests { get; init; }
    public long Changed { get; init; }
    public bool IsUnread { get; init; }

    /// <summary>The card.</summary>
    public PaperCard Read() => new(SourceId.Parse(Id, SourceId.PubMed), Title,
        IsUnread && Summary.Length == 0 ? PaperCards.NotRead.Sentence : Summary, Enum.Parse<StudyType>(Type), Date, Journal,
        Enum.Parse<Standing>(Standing), Topics == "[]" ? [] : JsonSerializer.Deserialize<ImmutableArray<string>>(Topics, RecordJson.Options),
        Tags == "[]" ? [] : JsonSerializer.Deserialize<ImmutableArray<Tag>>(Tags, RecordJson.Options), HasDigest, Claims, Borne, Remarks,
        ForeignDigests, new DateTimeOffset(Changed, TimeSpan.Zero));
}
