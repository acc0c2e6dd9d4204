using System.Collections.Immutable;
using System.Globalization;
using Assay.Publication;
using Assay.Reading;
using Assay.Records;

namespace Assay.Search;

/// <summary>What a reader asks for: words, and which papers may answer. Empty fields ask for nothing.</summary>
public sealed record SearchAsk
{
    private static readonly string[] fields = ["topic", "type", "species", "year", "outcome", "direction", "standing", "verdict"];

    /// <summary>Words, phrases in quotes, exclusions with a minus; <c>title:word</c> asks the title alone.</summary>
    public string Words { get; init; } = "";

    /// <summary>Slug of a topic, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>Study type, or null.</summary>
    public StudyType? Type { get; init; }

    /// <summary>What was studied (<c>human</c>, <c>mouse</c>), or null.</summary>
    public string? Species { get; init; }

    /// <summary>First year, or null.</summary>
    public int? From { get; init; }

    /// <summary>Last year, or null.</summary>
    public int? To { get; init; }

    /// <summary>Slug of an outcome (<c>death</c>), or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>Which way it went: <c>higher</c>, <c>lower</c>, <c>no-difference</c>, <c>mixed</c>, <c>not-told</c>; null for any.</summary>
    public string? Direction { get; init; }

    /// <summary>Standing, or null.</summary>
    public Standing? Standing { get; init; }

    /// <summary><c>borne-out</c>, <c>some-refused</c> or <c>no-digest</c>; null for any.</summary>
    public string? Verdict { get; init; }

    /// <summary>Whether anything but words is asked for.</summary>
    public bool IsNarrowed => this != new SearchAsk { Words = Words };

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Words.Length == 0 && !IsNarrowed;

    /// <summary>The fields' names, as they are written before a colon.</summary>
    public static ImmutableArray<string> Fields { get; } = [.. fields];

    /// <summary>Takes fields written among the words (<c>sepsis type:rct year:2020..2024</c>); what is no field stays a word.</summary>
    /// <param name="fault">What is wrong with a field, one sentence; null where nothing is.</param>
    public SearchAsk Unfolded(out string? fault)
    {
        fault = null;
        var (ask, words) = (this, new List<string>());
        foreach (var part in Parts(Words))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var name = colon > 0 ? part[..colon].ToLowerInvariant() : "";
            if (colon > 0 && colon + 1 < part.Length && fields.Contains(name))
            {
                if (ask.With(name, part[(colon + 1)..].Trim('"')) is { } narrower) ask = narrower;
                else fault ??= $"“{Short(part[(colon + 1)..])}” is no {name} that can be asked for; the lists beside the results name those there are.";
            }
            else words.Add(part);
        }
        return ask with { Words = string.Join(' ', words) };
    }

    /// <summary>The ask with a field set by its written value; null where the value makes no sense.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value as addresses write it.</param>
    public SearchAsk? With(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        switch (name)
        {
            case "topic": return this with { Topic = value };
            case "type": return Named<StudyType>(value, Publication.Words.Of) is { } type ? this with { Type = type } : null;
            case "species": return this with { Species = value };
            case "outcome": return this with { Outcome = value };
            case "direction": return value is "higher" or "lower" or "no-difference" or "mixed" or "not-told" ? this with { Direction = value } : null;
            case "standing": return Named<Standing>(value, Publication.Words.Of) is { } standing ? this with { Standing = standing } : null;
            case "verdict": return value is "borne-out" or "some-refused" or "no-digest" ? this with { Verdict = value } : null;
            default:
                var ends = value.Split("..");
                return ends.Length <= 2 && Year(ends[0], out var from) && Year(ends[^1], out var to) && (from ?? 0) <= (to ?? 9999) && (from ?? to) is not null ? this with { From = from, To = to } : null;
        }
    }

    private static bool Year(string text, out int? year)
    {
        year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1000 and <= 2999 ? number : null;
        return year is not null || text.Length == 0;
    }

    private static T? Named<T>(string slug, Func<T, string> word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (word(value) == slug) return value;
        return null;
    }

    // Cut at blanks outside quotes.
    private static IEnumerable<string> Parts(string text)
    {
        var (start, quoted) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '"') quoted = !quoted;
            if (at < text.Length && (quoted || !char.IsWhiteSpace(text[at]))) continue;
            if (at > start) yield return text[start..at];
            start = at + 1;
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
