using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>The outcomes named so far; the same name is the same outcome.</summary>
internal sealed class OutcomeRegister(Wording words, IReadOnlyList<Sentence> sentences)
{
    private readonly List<Measured> outcomes = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);

    public ImmutableArray<Measured> ToOutcomes() => [.. outcomes];

    public Measured? Find(string? id) => id is null ? null : outcomes.Find(outcome => outcome.Id == id);

    /// <summary>The id of the outcome named by <paramref name="phrase"/>, with what its value tells of its kind.</summary>
    public string? IdOf(OutcomePhrase? phrase, OutcomeKind seen)
    {
        if (phrase is not { } named) return null;
        var name = named.At.Of(words.Text).Replace('\n', ' ');
        var key = Key(named);
        if (byKey.TryGetValue(key, out var index))
        {
            if (outcomes[index].Kind == OutcomeKind.Unknown && seen != OutcomeKind.Unknown) outcomes[index] = outcomes[index] with { Kind = seen };
            return outcomes[index].Id;
        }
        byKey[key] = outcomes.Count;
        outcomes.Add(new($"O{outcomes.Count + 1}", name, OutcomeNature.Kind(name, seen), OutcomeNature.Way(name), Role(key, named), named.At));
        return outcomes[^1].Id;
    }

    private string Key(OutcomePhrase phrase)
    {
        var parts = new List<string>();
        for (var k = phrase.First; k <= phrase.Last; k++)
        {
            if (words.Kind(k) == TokenKind.Mark || words.Has(k, WordClass.Determiner) || words.IsAny(k, "of", "rate", "rates", "level", "levels", "serum", "plasma", "concentration", "concentrations", "incidence", "values", "value") && phrase.Last > phrase.First) continue;
            var part = words.Span(k).ToString().ToLowerInvariant();
            parts.Add(part.Length > 4 && part[^1] == 's' && part[^2] != 's' ? part[..^1] : part);
        }
        return string.Join(' ', parts);
    }

    private OutcomeRole Role(string key, OutcomePhrase phrase)
    {
        foreach (var sentence in sentences)
        {
            var inSentence = sentence.At.Contains(phrase.At);
            if (!inSentence && sentence.Role is not (Reading.Role.Methods or Reading.Role.Objective)) continue;
            var span = words.Text.AsSpan(sentence.At.Start, Math.Min(sentence.At.Length, 1500));
            if (!inSentence && !Mentions(span, key)) continue;
            if (span.Contains("primary outcome", StringComparison.OrdinalIgnoreCase) || span.Contains("primary end", StringComparison.OrdinalIgnoreCase) || span.Contains("primary efficacy", StringComparison.OrdinalIgnoreCase)
                || span.Contains("main outcome", StringComparison.OrdinalIgnoreCase)) return OutcomeRole.Primary;
            if (span.Contains("secondary outcome", StringComparison.OrdinalIgnoreCase) || span.Contains("secondary end", StringComparison.OrdinalIgnoreCase)) return OutcomeRole.Secondary;
        }
        return key.Contains("adverse", StringComparison.Ordinal) || key.Contains("side effect", StringComparison.Ordinal) || key.Contains("toxicit", StringComparison.Ordinal) || key.Contains("safety", StringComparison.Ordinal) ? OutcomeRole.Safety : OutcomeRole.Unknown;
    }

    private static bool Mentions(ReadOnlySpan<char> sentence, string key)
    {
        // "90-day mortality" is not what "the primary outcome was 28-day mortality" names.
        foreach (var range in key.AsSpan().Split(' '))
            if (key[range].Length > 0 && char.IsDigit(key[range][0]) && !sentence.Contains(key.AsSpan()[range], StringComparison.OrdinalIgnoreCase)) return false;
        var from = key.LastIndexOf(' ') + 1;
        return key.Length - from > 3 && sentence.Contains(key.AsSpan(from), StringComparison.OrdinalIgnoreCase);
    }
}
