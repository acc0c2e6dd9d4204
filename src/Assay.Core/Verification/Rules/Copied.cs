using System.Collections.Frozen;
using Assay.Digests.Wording;
using Assay.Verification.Entailment;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// A sentence that is the source's but for a word or two: each of them is another word for the same, or the sentence says another thing. Whoever
/// writes anew chooses words freely; whoever copies and changes one has changed that one.
/// </summary>
internal static class Copied
{
    private const int Short = 3;
    private const int Most = 3;

    private static readonly FrozenSet<string> Hedges = "may might could can suggest suggests suggested appear appears appeared seem seems seemed possibly potentially probably perhaps likely potential".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Units = "second minute hour day week month year".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Measures = "HR OR RR RD MD SMD IRR CI SD SE SEM ARR RRR NNT AUC".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (FrozenSet<string> One, FrozenSet<string> Other)[] Opposites =
    [
        (Set("young younger"), Set("elderly old older aged")), (Set("mild moderate"), Set("severe")), (Set("men male males boys"), Set("women female females girls")), (Set("children pediatric infants"), Set("adults adult")),
        (Set("healthy"), Set("sick ill diseased affected")), (Set("acute"), Set("chronic")), (Set("before"), Set("after")), (Set("rarely seldom"), Set("often commonly frequently")), (Set("minority few"), Set("majority most many")),
        (Set("placebo sham vehicle dummy"), Set("usual standard conventional")), (Set("once"), Set("twice thrice")), (Set("daily"), Set("weekly monthly hourly")), (Set("oral orally"), Set("intravenous intravenously subcutaneous subcutaneously")),
    ];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The claim's word and the source's that it stands for, where they are not one thing; or null.</summary>
    public static (string Mine, string Theirs)? Substituted(Examination examination)
    {
        if (examination.Rewrite is not { Edits.Length: <= Most } rewrite) return null;
        foreach (var (mine, theirs) in rewrite.Edits)
        {
            if (mine.Length is 0 or > Short || theirs.Length is 0 or > Short) continue;
            if (mine is [var one] && theirs is [var other] && Unit(one) is { } said && Unit(other) is { } meant && said != meant && (IsOrdinal(examination.Claim, one) || Before(examination.Claim.Text, one) is [.., >= '0' and <= '9'] number && number == Before(examination.Source.Text, other))) return (one.Lower, other.Lower);
            if (mine.FirstOrDefault(static word => word.Lower is "odds" or "hazard" or "hazards").Lower is { } measure && theirs.FirstOrDefault(static word => word.Lower is "odds" or "hazard" or "hazards" or "risk" or "risks").Lower is { } kept && measure[0] != kept[0]) return (measure, kept);
            if (mine.Any(word => theirs.Any(own => AreOpposites(word.Lower, own.Lower)))) return (Wordings.Spelled(mine), Wordings.Spelled(theirs));
            // "(HR)" for "(OR)": a short form stands for one thing.
            if (mine is [var brief] && theirs is [var whole] && brief.Lower != whole.Lower && IsShortForm(examination.Claim.Text, brief) && IsShortForm(examination.Source.Text, whole) && Measures.Contains(brief.At.Of(examination.Claim.Text)))
                return (brief.At.Of(examination.Claim.Text), whole.At.Of(examination.Source.Text));
            if (mine is [var turned] && theirs is [var plain] && (IsTurned(turned.Lower, plain.Lower) || IsTurned(plain.Lower, turned.Lower))) return (turned.Lower, plain.Lower);
            var lost = theirs.FirstOrDefault(word => word.Kind is WordKind.Content or WordKind.Name || Lexicon.People.Contains(word.Lower) && mine.Any(static who => Lexicon.People.Contains(who.Lower)));
            if (lost.Lower is null || LightWords.Keys.Contains(lost.Key)) continue;
            foreach (var word in mine)
                if (word.Kind == WordKind.Content && word.Lower.Length > 3 && !LightWords.Keys.Contains(word.Key) && !word.Lower.EndsWith("ly", StringComparison.Ordinal) && IsStrange(examination.Source, word))
                    return (word.Lower, lost.Lower);
        }
        return null;
    }

    /// <summary>The source's hedge that the copy has left out, or null.</summary>
    public static string? Unhedged(Examination examination)
    {
        if (examination.Rewrite is not { Edits.Length: <= Most } rewrite || rewrite.Edits.Any(static edit => edit.Mine.Any(static word => Hedges.Contains(word.Lower)))) return null;
        foreach (var (mine, theirs) in rewrite.Edits)
            if (mine.Length <= Short && theirs.Length <= (mine.Length == 0 ? 2 : Short) && theirs.FirstOrDefault(static word => Hedges.Contains(word.Lower)) is { Lower: { } hedge } && hedge is not ("can" or "likely" or "potential")) return hedge;
        return null;
    }

    private static bool IsStrange(Source source, Word word) => !source.Has(word.Key) && !source.Has(word.Lower) && !source.HasPhrase(word.Lower) && !source.KindsTold([word.Key]).Any()
        && !Concepts.In([word]).Any(one => one.Concept is { } concept && source.Has(concept)) && Synonyms.ConceptOf(word.Lower) is null && Lexicon.Up.Contains(word.Lower) == Lexicon.Down.Contains(word.Lower)
        && !Lexicon.Better.Contains(word.Lower) && !Lexicon.Worse.Contains(word.Lower) && PoleWords.Sign(PoleWords.Of(word.Lower)) == 0;

    private static bool AreOpposites(string one, string other) => Opposites.Any(pair => pair.One.Contains(one) && pair.Other.Contains(other) || pair.One.Contains(other) && pair.Other.Contains(one));

    // "Adjusted" and "unadjusted".
    private static bool IsTurned(string one, string other) => other.Length > 5 && one.Length > other.Length && one.Length - other.Length <= 4 && one.EndsWith(other, StringComparison.Ordinal) && one[..(one.Length - other.Length)] is "un" or "non" or "non-" or "in" or "dis" or "im";

    // "Until the sixth week"; "12 weeks" may be told as three months.
    private static bool IsOrdinal(Statement claim, Word unit) => claim.Words.LastOrDefault(word => word.At.End <= unit.At.Start).Lower is "first" or "second" or "third" or [.., 't', 'h'];

    // "08:00 days" for "08:00 hours".
    private static string Before(string text, Word word)
    {
        if (word.At.End > text.Length) return "";
        var head = text.AsSpan(0, word.At.Start).TrimEnd();
        return head[(head.LastIndexOf(' ') + 1)..].ToString();
    }

    private static bool IsShortForm(string text, Word word) => word.At.Length > 1 && word.At.End <= text.Length && text.AsSpan(word.At.Start, word.At.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static string? Unit(Word word) => Units.Contains(word.Lower.TrimEnd('s')) ? word.Lower.TrimEnd('s') : null;
}
