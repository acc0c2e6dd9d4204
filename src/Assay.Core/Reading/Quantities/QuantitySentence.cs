using Assay.Language;
using Assay.Reading.Findings;
using Assay.Reading.Findings.Arms;

namespace Assay.Reading.Quantities;

/// <summary>One sentence: its numbers, the arms it names and the phrases that may be outcomes.</summary>
internal sealed class QuantitySentence
{
    private const int MostPhrases = 24;
    private const int MostTokens = 400;
    private const int MostNumbers = 80;

    private QuantitySentence(SentenceSpan span, Role role, bool afterResults, OutcomeFinder finder, QuantitySentence? before)
    {
        Span = span;
        Role = role;
        AfterResults = afterResults;
        Before = before;
        for (var i = 0; i < span.Numbers.Count; i++)
            Quantities.Add(new() { Number = span.Numbers[i], Index = i, First = span.Tokens[i], Last = Math.Max(span.Lasts[i], span.Tokens[i]) });
        for (var k = span.First; k < span.End && Phrases.Count < MostPhrases;)
        {
            if (finder.AtOrAfter(k, span.End) is not { } phrase) break;
            if (phrase.Last >= k && !Phrases.Contains(phrase)) Phrases.Add(phrase);
            k = Math.Max(k, phrase.Last) + 1;
        }
    }

    public SentenceSpan Span { get; }

    public Role Role { get; }

    /// <summary>Whether a sentence of results came before.</summary>
    public bool AfterResults { get; }

    /// <summary>The sentence of results before it.</summary>
    public QuantitySentence? Before { get; }

    public List<Quantity> Quantities { get; } = [];

    public List<OutcomePhrase> Phrases { get; } = [];

    /// <summary>The sentences in which values may stand, in order.</summary>
    public static List<QuantitySentence> Of(Wording words, ArmRegister arms, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers, OutcomeFinder finder)
    {
        var found = new List<QuantitySentence>();
        int number = 0, mention = 0;
        var results = false;
        foreach (var sentence in sentences)
        {
            if (sentence.Role is Role.Background or Role.Objective && sentence.Confidence > 0.8) continue;
            var span = new SentenceSpan(words, sentence, numbers, ref number, arms.Mentions, ref mention);
            if (span.End - span.First > MostTokens || span.Numbers.Count > MostNumbers) continue;
            found.Add(new(span, sentence.Role, results, finder, found.Count > 0 ? found[^1] : null));
            results |= sentence.Role == Role.Results;
        }
        return found;
    }

    /// <summary>The arms named from token <paramref name="from"/> up to <paramref name="to"/>, each once, in order.</summary>
    public List<ArmDraft> ArmsIn(int from, int to)
    {
        var arms = new List<ArmDraft>();
        foreach (var mention in Span.Mentions)
            if (mention.First >= from && mention.Last < to && !arms.Contains(mention.Arm)) arms.Add(mention.Arm);
        return arms;
    }
}
