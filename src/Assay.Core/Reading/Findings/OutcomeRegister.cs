using System.Collections.Immutable;
using Assay.Language;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>The outcomes named so far; the same name is the same outcome.</summary>
internal sealed class OutcomeRegister(Wording words, IReadOnlyList<Sentence> sentences)
{
    private readonly List<Measured> outcomes = [];
    private readonly OutcomeRole[] ranks = [.. sentences.Select(sentence => Rank(words.Text.AsSpan(sentence.At.Start, Math.Min(sentence.At.Length, 1500))))];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);

    public ImmutableArray<Measured> ToOutcomes() => [.. outcomes];

    public Measured? Find(string? id) => id is null ? null : outcomes.Find(outcome => outcome.Id == id);

    /// <summary>The id of the outcome named by <paramref name="phrase"/>, with what its value tells of its kind.</summary>
    public string? IdOf(OutcomePhrase? phrase, OutcomeKind seen)
    {
        if (phrase is null || Untimed(phrase.Value) is var named && named.Last < named.First) return null;
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

    // "symptom resolution at day 14": the time is told apart from the name.
    private OutcomePhrase Untimed(OutcomePhrase phrase)
    {
        for (var k = Math.Max(phrase.First + 1, phrase.Last - 3); k < phrase.Last; k++)
            if (words.IsAny(k, "at", "by", "after", "on", "within", "during") && IsTime(k + 1, phrase.Last)) return new(phrase.First, k - 1, words.Range(phrase.First, k - 1));
        return phrase;
    }

    private bool IsTime(int first, int last)
    {
        var (number, unit) = (false, false);
        for (var k = first; k <= last; k++)
        {
            number |= words.Kind(k) == TokenKind.Number;
            unit |= Units.Time(words.Span(k)) is not null && words.Tokens[k].Length > 2;
        }
        return number && unit;
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
        for (var i = 0; i < ranks.Length; i++)
        {
            if (ranks[i] == OutcomeRole.Unknown) continue;
            var sentence = sentences[i];
            if (sentence.At.Contains(phrase.At)) return ranks[i];
            if (sentence.Role is Reading.Role.Methods or Reading.Role.Objective && Mentions(words.Text.AsSpan(sentence.At.Start, Math.Min(sentence.At.Length, 1500)), key)) return ranks[i];
        }
        return key.Contains("adverse", StringComparison.Ordinal) || key.Contains("side effect", StringComparison.Ordinal) || key.Contains("toxicit", StringComparison.Ordinal) || key.Contains("safety", StringComparison.Ordinal) ? OutcomeRole.Safety : OutcomeRole.Unknown;
    }

    // What the sentence calls the outcomes it names.
    private static OutcomeRole Rank(ReadOnlySpan<char> sentence)
    {
        foreach (var (word, rank) in (ReadOnlySpan<(string, OutcomeRole)>)[("primary", OutcomeRole.Primary), ("main", OutcomeRole.Primary), ("secondary", OutcomeRole.Secondary)])
        {
            var at = sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var rest = sentence[(at + word.Length)..Math.Min(sentence.Length, at + word.Length + 24)];
            if (rest.Contains("outcome", StringComparison.OrdinalIgnoreCase) || rest.Contains("end", StringComparison.OrdinalIgnoreCase) || rest.Contains("efficacy", StringComparison.OrdinalIgnoreCase)) return rank;
        }
        return OutcomeRole.Unknown;
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
