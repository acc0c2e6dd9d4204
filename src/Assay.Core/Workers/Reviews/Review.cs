using System.Collections.Immutable;
using System.Text.Json;
using Assay.Pipeline;
using Assay.Records;
using Assay.Store;
using Assay.Verification.Agreement;

namespace Assay.Workers.Reviews;

/// <summary>The draft of an article that was held last, how it stands with it, and all that was done.</summary>
/// <param name="Id">The article.</param>
/// <param name="Draft">Hash of the draft.</param>
/// <param name="State">How it stands.</param>
/// <param name="Held">The draft.</param>
/// <param name="Rulings">All that was done about drafts of the article, in order.</param>
public sealed record Review(SourceId Id, string Draft, ReviewState State, HeldDraft Held, ImmutableArray<Ruling> Rulings)
{
    private const int ShortDraft = 8;

    /// <summary>What it is called by: the article, and the first digits of the draft's hash.</summary>
    public string Name => $"{Id}@{Draft[..ShortDraft]}";

    /// <summary>The latest decision about the draft, or null where it waits.</summary>
    public Ruling? Decision => State == ReviewState.Held ? null : Rulings.Last(ruling => ruling.Draft == Draft && ruling.Kind is RulingKind.Accepted or RulingKind.Rejected);

    /// <summary>The review that an article's rulings come to; null where nothing was ever held.</summary>
    /// <param name="rulings">Rulings of one article, in order.</param>
    public static Review? Of(ImmutableArray<Ruling> rulings)
    {
        if (rulings.IsDefaultOrEmpty || rulings.LastOrDefault(ruling => ruling.Json is not null) is not { Json: { } json } last) return null;
        var state = ReviewState.Held;
        foreach (var ruling in rulings.Skip(rulings.IndexOf(last)).Where(ruling => ruling.Draft == last.Draft))
            state = ruling.Kind switch
            {
                RulingKind.Accepted => ReviewState.Accepted,
                RulingKind.Rejected => ReviewState.Rejected,
                _ => state,
            };
        return new(last.Id, last.Draft, state, JsonSerializer.Deserialize<HeldDraft>(json, RecordJson.Options)!, rulings);
    }

    /// <summary>The draft's name in the log: it changes with its words and with its source.</summary>
    public static string Hash(HeldDraft held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return Fingerprint.Of(new { held.Source, held.Engine, held.Digest.Draft });
    }

    /// <summary>Whether a model's draft was held before, whatever was decided about it.</summary>
    /// <param name="origin">Hash of the draft as the model wrote it.</param>
    public bool Knows(string origin) =>
        Held.Origin == origin || Rulings.Any(ruling => ruling is { Kind: RulingKind.Held, Json: { } json } && JsonSerializer.Deserialize<HeldDraft>(json, RecordJson.Options)!.Origin == origin);

    /// <summary>What a page says while a draft waits: nothing of the draft itself.</summary>
    public static string Notice(string engine, ImmutableArray<Disagreement> points) =>
        $"A draft by {engine} is held for review: the two engines do not agree on {string.Join(" and ", points.Select(point => Word(point.Point)).Distinct())}.";

    /// <summary>A point, in words.</summary>
    public static string Word(Point point) => point switch
    {
        Point.Direction => "the direction of a finding",
        Point.Participants => "the number of participants",
        _ => "the primary finding",
    };
}
