using Assay.Language;

namespace Assay.Reading.Findings;

/// <summary>Comparisons told in words alone: "did not differ", "had lower A (p = 0.02), shorter B and fewer C than".</summary>
internal sealed class StatedDifferences(SentenceSpan span, OutcomeFinder finder)
{
    private const int MostOutcomes = 6;

    /// <summary>The outcomes of the sentence, each with its way and its P value; none where nothing is compared.</summary>
    public List<(OutcomePhrase Phrase, int Way, bool Same, Number? P)> Read(bool knowsArms)
    {
        var found = new List<(OutcomePhrase, int, bool, Number?)>();
        if (!Compares(knowsArms)) return found;
        var phrases = Phrases();
        var ps = span.Numbers.FindAll(static number => number.Kind == NumberKind.P);
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            var same = SaysSame(phrase);
            var way = Way(phrase);
            if (!same && way == 0) continue;
            var until = i + 1 < phrases.Count ? phrases[i + 1].First : span.End;
            var p = ps.Find(number => span.Words.TokenAt(number.At.Start) is var token && token > phrase.Last && token < until) ?? (ps.Count == 1 ? ps[0] : null);
            found.Add((phrase, way, same, p));
        }
        return found;
    }

    private bool Compares(bool knowsArms)
    {
        // Without arms only words that hold one thing against another make a comparison.
        if (!knowsArms && !span.Has(span.First, span.End, "than", "versus", "vs", "groups", "arms") && !(span.Has(span.First, span.End, "difference", "differences", "differ", "differed", "associated", "compared") && span.Has(span.First, span.End, "between", "with", "to"))) return false;
        var between = span.Has(span.First, span.End, "than", "compared", "versus", "vs", "between", "groups", "arms", "group", "placebo", "controls");
        if (!between && !(knowsArms && span.Mentions.Count > 0) && !(knowsArms && Directions.SaysNoDifference(span, span.End))) return false;
        if (span.Has(span.First, span.End, "baseline") && !span.Has(span.First, span.End, "than", "between", "versus", "vs", "control", "placebo", "controls", "greater")) return false;
        return Directions.SaysNoDifference(span, span.End) || Directions.Words(span) != 0
            && (span.Has(span.First, span.End, "significantly", "significant", "than", "compared") || span.Numbers.Exists(static number => number.Kind == NumberKind.P));
    }

    private List<OutcomePhrase> Phrases()
    {
        var phrases = new List<OutcomePhrase>();
        for (var k = span.First; k < span.End && phrases.Count < MostOutcomes;)
        {
            if (finder.AtOrAfter(k, span.End) is not { } phrase) break;
            if (phrase.First >= k || phrases.Count == 0) phrases.Add(phrase);
            k = Math.Max(k, phrase.Last) + 1;
        }
        if (phrases.Count == 0 && finder.Subject(span.First, span.End) is { } subject) phrases.Add(subject);
        return phrases;
    }

    private bool SaysSame(OutcomePhrase phrase) =>
        Directions.SaysNoDifference(span, span.ClauseStart(phrase.First), span.ClauseEnd(phrase.Last));

    // "X was lower", "lower X": the predicate behind the outcome decides, else the word last before it, else the first.
    private int Way(OutcomePhrase phrase)
    {
        var words = span.Words;
        for (var k = phrase.Last + 1; k < span.End && k - phrase.Last <= 8; k++)
        {
            if (Sign(k) is not 0 and var sign) return words.Has(phrase.Last + 1, WordClass.Verb | WordClass.Adverb) || words.Mark(phrase.Last + 1) is ',' ? sign : Before(phrase) is not 0 and var earlier ? earlier : sign;
            if (words.Mark(k) is ';' or '.') break;
        }
        return Before(phrase) is not 0 and var before ? before : Directions.Words(span);
    }

    private int Before(OutcomePhrase phrase)
    {
        var start = span.ClauseStart(phrase.First);
        for (var k = phrase.Last; k >= start; k--)
            if (Sign(k, phrase) is not 0 and var sign) return sign;
        return 0;
    }

    private int Sign(int k, OutcomePhrase? of = null)
    {
        var words = span.Words;
        if (!words.Has(k, WordClass.Up | WordClass.Down)) return 0;
        if (words.IsAny(k, "improved", "improvement", "improvements", "improves", "better", "superior", "worse", "inferior"))
        {
            var good = words.IsAny(k, "worse", "inferior") ? -1 : 1;
            return of is { } phrase && OutcomeNature.Way(phrase.At.Of(words.Text)) == Polarity.Lower ? -good : good;
        }
        // "greater reduction": the reduction decides.
        if (words.Has(k, WordClass.Comparative) && words.Has(k + 1, WordClass.Up | WordClass.Down)) return 0;
        return words.Has(k, WordClass.Down) ? -1 : 1;
    }
}
