using Assay.Language;
using Assay.Reading.Findings.Arms;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>Finds the noun phrase that names what was measured, nearest to a value.</summary>
internal sealed class OutcomeFinder
{
    private const int LongestName = 12;

    private readonly Wording words;
    private readonly bool[] head;
    private readonly bool[] arm;

    /// <param name="words">The text.</param>
    /// <param name="arms">Its arms: what names an arm names no outcome.</param>
    /// <param name="wide">Whether any short form and any name of a disorder may be an outcome: for models that choose among many.</param>
    public OutcomeFinder(Wording words, ArmRegister arms, bool wide = false)
    {
        this.words = words;
        head = new bool[words.Count];
        arm = new bool[words.Count];
        for (var k = 0; k < words.Count; k++) head[k] = words.Has(k, WordClass.Outcome) || words.IsAny(k, "died", "survived", "relapsed", "recovered", "responded") || IsAcronym(words.Span(k)) || wide && WideHeads.Has(words, k);
        var briefs = arms.Defined.Where(static abbreviation => IsOutcome(abbreviation.Full)).Select(static abbreviation => abbreviation.Brief).ToHashSet(StringComparer.Ordinal);
        var lookup = briefs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var k = 0; briefs.Count > 0 && k < words.Count; k++) head[k] |= lookup.Contains(words.Span(k));
        foreach (var entity in words.Entities)
            for (var k = words.TokenAt(entity.At.Start); k < words.Count && words.Tokens[k].Start < entity.At.End; k++) head[k] = true;
        foreach (var mention in arms.Mentions)
            for (var k = mention.First; k <= mention.Last && k < words.Count; k++) arm[k] = true;
    }

    /// <summary>The phrase nearest before token <paramref name="to"/>, not before <paramref name="from"/>.</summary>
    public OutcomePhrase? Before(int from, int to)
    {
        var weak = default(OutcomePhrase?);
        for (var k = to - 1; k >= from && (weak is null || to - k < 40); k--)
        {
            if (!IsHead(k)) continue;
            var phrase = Around(k, from, to);
            if (!IsWeak(phrase)) return phrase;
            weak ??= phrase;
            k = phrase.First;
        }
        return weak;
    }

    /// <summary>The first phrase from token <paramref name="from"/> on, before <paramref name="end"/>.</summary>
    public OutcomePhrase? AtOrAfter(int from, int end)
    {
        var weak = default(OutcomePhrase?);
        for (var k = from; k < end && (weak is null || k - from < 40); k++)
        {
            if (!IsHead(k)) continue;
            var phrase = Around(k, from, end);
            if (!IsWeak(phrase)) return phrase;
            weak ??= phrase;
            k = Math.Max(k, phrase.Last);
        }
        return weak;
    }

    /// <summary>The noun phrase that starts at token <paramref name="from"/>, whatever its head: "reduction in X".</summary>
    public OutcomePhrase? NounAt(int from, int end)
    {
        while (from < end && words.Has(from, WordClass.Determiner | WordClass.Adverb)) from++;
        var last = from - 1;
        while (last + 1 < end && IsNoun(last + 1) && last - from < LongestName) last++;
        return last < from ? null : Extended(from, last, end);
    }

    /// <summary>The noun phrase that ends before token <paramref name="end"/>, without a verb that opens it.</summary>
    public OutcomePhrase? NounEnding(int from, int end)
    {
        var first = end;
        while (first - 1 >= from && IsNoun(first - 1) && end - first < LongestName) first--;
        // "X increased adherence": the verb is no part of the name.
        while (first < end - 1 && words.Has(first, WordClass.Verb)) first++;
        return first == end ? null : head[end - 1] ? Around(end - 1, first, end) : new(first, end - 1, words.Range(first, end - 1));
    }

    /// <summary>The noun phrase that opens a clause: its subject.</summary>
    public OutcomePhrase? Subject(int from, int end)
    {
        var start = from;
        while (start < end && (words.Has(start, WordClass.Determiner | WordClass.Adverb | WordClass.Conjunction) || words.Kind(start) == TokenKind.Mark || arm[start])) start++;
        if (NounAt(start, end) is not { } phrase || phrase.Last + 1 >= end) return null;
        if (words.Has(phrase.Last + 1, WordClass.Verb)) return phrase;
        // "Mean BCVA over 6 months remained": what stands between is of the subject.
        if (!words.Has(phrase.Last + 1, WordClass.Preposition)) return null;
        for (var k = phrase.Last + 2; k < end && k - phrase.Last <= 10; k++)
        {
            if (words.Has(k, WordClass.Verb)) return phrase;
            if (words.Mark(k) is ',' or ';' or '(') return null;
        }
        return null;
    }

    /// <summary>What something predicts or goes with: "was associated with lower X", "predictors of X".</summary>
    public OutcomePhrase? Associated(int from, int end)
    {
        for (var k = from; k + 2 < end; k++)
        {
            var links = words.IsAny(k, "associated", "association", "correlated") && words.Is(k + 1, "with") || words.IsAny(k + 1, "of", "for") && words.IsAny(k, "predictor", "predictors", "predictive", "factor", "factors", "risk", "determinants", "determinant");
            if (!links) continue;
            var next = k + 2;
            while (next < end && words.Has(next, WordClass.Determiner | WordClass.Comparative | WordClass.Up | WordClass.Down | WordClass.Adverb) || words.IsAny(next, "risk", "of", "for", "significant", "significantly") && next < end) next++;
            if (next < end && NounAt(next, end) is { } noun && !arm[noun.First]) return noun;
        }
        return null;
    }

    /// <summary>What people did or had, behind their number: "12 patients in the X group completed the regimen".</summary>
    public OutcomePhrase? Predicate(int from, int end)
    {
        for (var k = from; k < end; k++)
        {
            if (words.Mark(k) is ';' or '.') return null;
            if (!words.Has(k, WordClass.Verb) || words.IsAny(k, "treated", "assigned", "given", "receiving", "received", "randomised", "randomized", "allocated", "compared", "respectively", "using")) continue;
            // "developed pneumonia", "had a relapse": what they had is the outcome; "completed the regimen" names it with its verb.
            var next = k + 1;
            while (next < end && words.Has(next, WordClass.Adverb | WordClass.Verb)) next++;
            if (NounAt(next, end) is not { } noun) return next < end && words.Kind(next) == TokenKind.Word && words.Has(next, WordClass.None) ? new(k, next, words.Range(k, next)) : null;
            // One word that is no outcome ("classified", "present") names nothing.
            if (noun.First == noun.Last && !head[noun.Last] && !words.IsAny(k, "completed", "developed", "experienced", "had")) return null;
            return words.IsAny(k, "completed", "underwent", "required", "received") ? new(k, noun.Last, words.Range(k, noun.Last)) : noun;
        }
        return null;
    }

    // "risk", "effect" and "difference" are heads of measures, "improvement" of a direction: they need what they are of.
    private bool IsHead(int k) => head[k] && !arm[k] && !(words.IsAny(k, "hazard", "odds", "ratio", "ratios", "effect", "effects", "number", "numbers") && !words.Is(k + 1, "of") && !words.IsAny(k - 1, "side", "adverse"))
        && !(words.Is(k, "risk") && (words.IsAny(k + 1, "ratio", "difference", "ratios") || words.Is(k - 1, "relative") && !words.Is(k + 1, "of")))
        && !(words.Is(k, "rate") && words.Is(k + 1, "ratio")) && !(words.Is(k, "outcome") && words.IsAny(k - 1, "primary", "secondary") && !words.Is(k + 1, "of"))
        && !words.IsAny(k, "outcomes", "improvement", "age", "gain", "loss", "death") | words.IsAny(k, "death", "loss");

    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word is "OS" or "PFS" or "DFS" or "EFS" or "RFS" or "ORR" or "TTP" or "DOR" or "IOP" or "LVEF" or "FEV1" or "HbA1c" or "HbA1C" or "BP" or "SBP" or "DBP" or "LDL-C" or "HDL-C" or "FPG" or "VAS" or "QoL" or "QOL" or "BCVA" or "eGFR" or "VTE" or "DVT" or "MACE" or "AEs" or "SAEs";

    private static bool IsOutcome(string full)
    {
        var last = full.AsSpan(full.LastIndexOf(' ') + 1);
        return Lexicon.Of(last).HasFlag(WordClass.Outcome);
    }

    // "time", "rate" and "number" alone name nothing; a better word may stand farther off.
    public bool IsWeak(OutcomePhrase phrase) =>
        phrase.First == phrase.Last && words.IsAny(phrase.First, "time", "number", "numbers", "rate", "rates", "level", "levels", "score", "scores", "proportion", "percentage", "events", "event", "risk", "benefit", "dose", "frequency", "ratio", "months", "index", "response", "effect", "effects", "count", "counts", "value", "values", "power", "size", "length", "markers", "safety")
        || words.IsAny(phrase.Last, "analysis", "analyses", "regression", "test", "model", "figures", "study");

    private OutcomePhrase Around(int k, int from, int end)
    {
        var last = k;
        while (last + 1 < end && IsNoun(last + 1) && last - k < 4) last++;
        var first = k;
        while (first - 1 >= from && IsNoun(first - 1) && last - first < LongestName) first--;
        // "incidence of secondary infections": the head governs.
        while (first - 2 >= from && words.IsAny(first - 1, "of", "in", "from") || first - 3 >= from && words.Is(first - 2, "of") && words.Has(first - 1, WordClass.Determiner))
        {
            var of = words.Is(first - 1, "of") || words.IsAny(first - 1, "in", "from") ? first - 1 : first - 2;
            if (!words.Is(of, "of") && !words.IsAny(of - 1, "change", "changes", "improvement") || of - 1 < from || !IsNoun(of - 1) || last - first > LongestName) break;
            if (words.IsAny(of - 1, "proportion", "percentage", "number") && arm[first]) break;
            first = of - 1;
            while (first - 1 >= from && IsNoun(first - 1) && last - first < LongestName) first--;
        }
        // "time to viral clearance"
        if (first - 2 >= from && words.IsAny(first - 1, "to", "until") && words.IsAny(first - 2, "time", "times"))
        {
            first -= 2;
            while (first - 1 >= from && IsNoun(first - 1) && last - first < LongestName) first--;
        }
        // "death from severe infection" is no infection.
        for (var link = first - 1; link > from && first - link <= 2; link--)
            if (Caused(link) == first && last - first < LongestName)
            {
                first = link - 1;
                while (first - 1 >= from && IsNoun(first - 1) && last - first < LongestName) first--;
                break;
            }
        return Extended(first, last, end);
    }

    // The first word of the cause that the link at token k leads to, where an event that has causes stands before it; -1 otherwise.
    private int Caused(int k)
    {
        if (!words.IsAny(k - 1, "death", "deaths", "mortality", "hospitalisation", "hospitalization", "hospitalisations", "hospitalizations", "admission", "admissions", "readmission", "readmissions", "freedom", "withdrawal", "withdrawals", "discontinuation", "discontinuations")) return -1;
        return words.IsAny(k, "from", "for") ? k + 1 : words.Is(k, "due") && words.Is(k + 1, "to") || words.Is(k, "because") && words.Is(k + 1, "of") ? k + 2 : -1;
    }

    private OutcomePhrase Extended(int first, int last, int end)
    {
        // "time to discharge"
        if (last + 2 < end && words.IsAny(last, "time", "times", "interval") && words.IsAny(last + 1, "to", "until") && IsNoun(last + 2) && words.Kind(last + 2) != TokenKind.Number)
        {
            last += 2;
            while (last + 1 < end && IsNoun(last + 1) && last - first < LongestName) last++;
        }
        // "death due to bleeding"
        if (Caused(last + 1) is > 0 and var cause && cause < end && IsNoun(cause) && words.Kind(cause) != TokenKind.Number)
        {
            last = cause;
            while (last + 1 < end && IsNoun(last + 1) && last - first < LongestName) last++;
        }
        // "HbA(1c)" is one name.
        if (last + 3 < end && words.Is(last, "HbA") && words.Mark(last + 1) == '(' && words.Mark(last + 3) == ')') last += 3;
        // "28 day mortality": the number belongs to the name.
        if (first < last && first > 0 && words.Kind(first - 1) == TokenKind.Number && Units.Time(words.Span(first)) is not null && words.Tokens[first].Length > 2) first--;
        // "rate of new infection", "levels of IL-6"
        while (last + 2 < end && last - first < LongestName && words.Is(last + 1, "of"))
        {
            var next = last + 2;
            while (next < end && words.Has(next, WordClass.Determiner)) next++;
            if (next >= end || !IsNoun(next) || words.Kind(next) == TokenKind.Number) break;
            last = next;
            while (last + 1 < end && IsNoun(last + 1) && last - first < LongestName) last++;
        }
        while (first < last && (words.Kind(first) == TokenKind.Mark || words.Has(first, WordClass.Comparative) || words.IsAny(first, "significant", "significantly", "mean", "median", "average", "greater", "overall") && !words.Is(first + 1, "survival"))) first++;
        while (last > first && (words.Kind(last) == TokenKind.Mark || words.Has(last, WordClass.Up | WordClass.Down) && !words.Has(last, WordClass.Outcome) || words.IsAny(last, "significantly", "significant"))) last--;
        return new(first, last, words.Range(first, last));
    }

    private bool IsNoun(int k)
    {
        if (k < 0 || k >= words.Count || arm[k]) return false;
        var kind = words.Kind(k);
        if (kind == TokenKind.Mark) return words.Mark(k) is '-' or '/' or '+' && words.Kind(k - 1) is TokenKind.Word or TokenKind.Name && words.Kind(k + 1) is TokenKind.Word or TokenKind.Name;
        if (kind == TokenKind.Name) return true;
        if (kind == TokenKind.Number) return IsTimed(k) || words.Has(k - 1, WordClass.Label);
        if (words.Is(k, "overall") && words.Is(k + 1, "survival")) return true;
        if (words.Is(k, "increased") && head[Math.Min(k + 1, words.Count - 1)]) return true;
        return !words.Has(k, WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Verb | WordClass.Adverb | WordClass.Versus | WordClass.Group)
            && (!words.Has(k, WordClass.People) || words.IsAny(k, "hospital", "case")) && !words.IsAny(k, "it", "they", "down", "up", "p", "significant", "n", "similar", "comparable", "different", "baseline", "treatment");
    }

    // "28-day", "5-year"
    private bool IsTimed(int k) => words.Span(k) is var span && span.IndexOf('-') is var hyphen and > 0 && Units.Time(span[(hyphen + 1)..]) is not null;
}
