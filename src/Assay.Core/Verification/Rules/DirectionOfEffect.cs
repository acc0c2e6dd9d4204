using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Digests.Wording;
using Assay.Records;
using Assay.Verification.Entailment;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V04: which way. A verb of direction (reduced, higher, improved) goes the way the source's goes for the same outcome,
/// seen from the same arm, and the way the claim's own two values go. Signs of changes likewise.
/// </summary>
internal sealed partial class DirectionOfEffect : IClaimRule
{
    private const double Enough = 0.6;

    public string Id => "V04";

    public string Name => "DIRECTION";

    public IEnumerable<Objection> Check(Examination examination)
    {
        if (examination.Rewrite is { } rewrite)
        {
            if (rewrite.First(Turned) is var (mine, theirs))
                yield return new(Support.Contradicted, $"The digest says “{Wordings.Spelled(mine)}”; the source says “{Wordings.Spelled(theirs)}”: “{Wordings.Quote(rewrite.From)}”.", rewrite.From.At);
        }
        else if (Retold.Of(examination) is var (told, theirsTold, agrees) && told is not null)
        {
            yield return new(Support.Contradicted, $"The digest says “{Wordings.Quote(told.At.Of(examination.Claim.Text))}”; the source says “{Wordings.Quote(theirsTold!.At.Of(examination.Source.Text))}”.", theirsTold.At);
            yield break;
        }
        else if (agrees)
            yield break;
        else if (!Than(examination).Any(pair => pair.Agrees)) foreach (var clause in examination.Clauses.Where(clause => !clause.Denied && (clause.Sign != 0 || clause.Worth != 0)))
            if (Against(examination, clause) is { } counter)
            {
                yield return new(Support.Contradicted, $"The digest says “{Wordings.Quote(clause.At.Of(examination.Claim.Text))}”; the source says the opposite: “{Wordings.Quote(counter.Of(examination.Source.Text))}”.", counter);
                yield break;
            }
        if (examination.Rewrite is null) foreach (var objection in Handed(examination).Take(1))
            yield return objection;
        if (Both(examination) is { } both) yield return both;
        if (Bracketed(examination) is { } bracketed) yield return bracketed;
        if ((examination.Rewrite is null ? Contrast.Of(examination) : null) is { } contrast) yield return contrast;
        if ((examination.Rewrite is null ? Sides.Of(examination) : null) is { } sides) yield return sides;
        if (Protective.Of(examination) is { } protective) yield return protective;
        if (TurnedSubject.Of(examination) is { } subject)
            yield return new(Support.Contradicted, $"The digest says it of “{subject}”; the source says it of its opposite: “{Wordings.Quote(examination.Best!)}”.", examination.Best!.At);
        foreach (var objection in OwnValues(examination).Concat(Compared(examination)).Concat(Signs(examination)).Take(1))
            yield return objection;
    }

    private static Passage? Against(Examination examination, Clause clause)
    {
        var topic = clause.Topic.Length > 0 ? clause.Topic : [.. examination.Claim.Content.Order(StringComparer.Ordinal)];
        var about = examination.Source.AllClauses
            .Where(entry => examination.Reaches(entry.In) && !entry.Clause.Denied && (clause.Sign != 0 && entry.Clause.Sign != 0 || clause.Worth != 0 && entry.Clause.Worth != 0))
            .Select(entry => (entry.Clause, Cover: entry.Clause.Covers(topic) + (examination.Homes.Contains(entry.In) ? 0.15 : 0)))
            .Where(entry => entry.Cover >= Enough && !OfOthers(examination, clause, entry.Clause)).ToList();
        if (about.Count == 0)
            return null;
        var most = about.Max(entry => entry.Cover);
        var closest = about.Where(entry => entry.Cover >= most - 0.2).Select(entry => entry.Clause).ToList();
        return closest.TrueForAll(other => Opposite(clause.Sign, other.Sign) || Opposite(clause.Worth, other.Worth) && clause.Sign * other.Sign <= 0) ? closest[0].At : null;
    }

    // "Fell in both groups" where the source has it of one alone, or fall in one and rise in the other.
    private static Objection? Both(Examination examination)
    {
        if (examination.Best is not { } best || !BothGroups().IsMatch(examination.Claim.Sentence) || BothGroups().IsMatch(best.Sentence) || !examination.Clauses.Any(static clause => !clause.Denied && (clause.Sign != 0 || clause.Worth != 0))) return null;
        var ways = examination.Source.ClausesOf(best);
        return OnlyOne().IsMatch(best.Sentence) || ways.Any(static clause => clause.Sign > 0) && ways.Any(static clause => clause.Sign < 0)
            ? new(Support.Contradicted, $"The digest says so of both; the source says “{Wordings.Quote(best)}”.", best.At) : null;
    }

    [GeneratedRegex(@"\bboth (?:\w+ )?(?:groups|arms|treatments|drugs|sexes|genders|cohorts)\b|\bin both\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BothGroups();

    [GeneratedRegex(@"\bonly (?:in|with|among|for)\b|\bin only (?:the|one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOne();

    // "Higher in men" where the source has it higher in women: nobody's sign is turned, but the holder is.
    private static IEnumerable<Objection> Handed(Examination examination)
    {
        var source = examination.Source;
        foreach (var clause in examination.Clauses.Where(static clause => !clause.Denied && clause.Topic.Length > 0))
            foreach (var mine in Comparative.In(examination.Claim, clause.At, source.Parties))
            {
                var about = source.AllClauses.Where(entry => examination.Reaches(entry.In) && !entry.Clause.Denied && (entry.Clause.Covers(clause.Topic) >= Enough || entry.Clause.Covers(clause.Topic) > 0 && entry.In.Covers(clause.Topic) >= Enough))
                    .SelectMany(entry => Comparative.In(entry.In, entry.Clause.At, source.Parties).Select(theirs => (entry.In, Theirs: theirs))).ToList();
                if (about.Exists(entry => mine.Agrees(entry.Theirs, source.Parties))) continue;
                if (about.FirstOrDefault(entry => mine.Against(entry.Theirs, source.Parties)) is { In: { } home } found)
                    yield return new(Support.Contradicted, $"The digest says “{mine.At.Of(examination.Claim.Text)}” of another than the source does: “{Wordings.Quote(home)}”.", found.Theirs.At);
            }
    }

    // "But rose with placebo" is not held against what fell with the drug.
    private static bool OfOthers(Examination examination, Clause mine, Clause theirs)
    {
        var parties = examination.Source.Parties;
        var here = parties.In(examination.Claim).Where(mention => mine.At.Contains(mention.At)).Select(static mention => mention.Party).ToHashSet();
        if (here.Count == 0) return false;
        var home = examination.Source.AllClauses.First(entry => entry.Clause == theirs).In;
        var there = parties.In(home).Where(mention => theirs.At.Contains(mention.At)).Select(static mention => mention.Party).ToHashSet();
        return there.Count > 0 && !here.Overlaps(there) && here.All(one => there.Any(other => parties.Opposed(one, other)));
    }

    private static bool Turned(ImmutableArray<Word> mine, ImmutableArray<Word> theirs) => Opposite(Way(mine, Lexicon.Up, Lexicon.Down), Way(theirs, Lexicon.Up, Lexicon.Down))
        || Opposite(Way(mine, Lexicon.Better, Lexicon.Worse), Way(theirs, Lexicon.Better, Lexicon.Worse)) || Opposite(Pointing(mine), Pointing(theirs));

    // "promotes", "inhibits": where one word of a copy stands for one other.
    private static int Pointing(ImmutableArray<Word> words) =>
        words.Where(word => word.Kind != WordKind.Function).ToList() is [var only] && (PoleWords.Of(only.Lower) & (Pole.Up | Pole.Down)) != 0 ? PoleWords.Sign(PoleWords.Of(only.Lower)) : 0;

    private static int Way(ImmutableArray<Word> words, System.Collections.Frozen.FrozenSet<string> one, System.Collections.Frozen.FrozenSet<string> other) =>
        Math.Sign(words.Count(word => one.Contains(word.Lower)) - words.Count(word => other.Contains(word.Lower)));

    private static bool Opposite(int left, int right) => left * right < 0;

    // "survival was lower with A (75% v 53%)".
    private static IEnumerable<Objection> OwnValues(Examination examination)
    {
        var source = examination.Source;
        foreach (var clause in examination.Clauses.Where(clause => clause.Sign != 0 && !clause.Denied))
        {
            var inside = examination.Entries.Where(entry => clause.At.Overlaps(entry.Figure.At) && entry.Figure.Sign == 0 && entry.Figure.Class == FigureClass.Percent && entry.Bound is not null).ToList();
            var treated = inside.Find(entry => entry.Figure.Arm == source.Arms.Treated);
            var control = inside.Find(entry => entry.Figure.Arm == source.Arms.Control && entry.Figure.Group == treated?.Figure.Group);
            if (treated is not null && control is not null && Math.Sign(treated.Figure.Value - control.Figure.Value) == -clause.Sign
                && treated.Bound!.Figure.Arm == treated.Figure.Arm && control.Bound!.Figure.Arm == control.Figure.Arm
                && !source.ClausesOf(treated.Bound.In).Any(other => other.Sign == clause.Sign))
                yield return new(Support.Contradicted, $"The digest says {(clause.Sign > 0 ? "more" : "less")}; the source has {Wordings.Literal(treated.Bound.Figure)} v {Wordings.Literal(control.Bound!.Figure)}.", treated.Bound.Figure.At, treated.Figure.Index);
        }
    }

    // "lower with A (75.0%) than with B (53.4%)": the claim's own values say otherwise, whoever A and B are.
    private static IEnumerable<Objection> Compared(Examination examination) =>
        from pair in Than(examination)
        where !pair.Agrees
        select new Objection(Support.Contradicted, $"The digest says “{pair.Mark}” of {Wordings.Literal(pair.One.Figure)} than {Wordings.Literal(pair.Other.Figure)}.", pair.One.Bound!.Figure.At, pair.One.Figure.Index);

    // "More with A (21% v 33%)": the first is A's.
    private static Objection? Bracketed(Examination examination)
    {
        if (examination.Rewrite is not null) return null;
        var claim = examination.Claim;
        for (var i = 0; i + 1 < examination.Entries.Length; i++)
        {
            var (one, other) = (examination.Entries[i], examination.Entries[i + 1]);
            if (one.Bound is null || other.Bound is null || one.Figure.Class != FigureClass.Percent || other.Figure.Class != FigureClass.Percent || one.Figure.Value == other.Figure.Value
                || claim.Text.AsSpan(one.Figure.At.End, other.Figure.At.Start - one.Figure.At.End).Trim() is not ("vs" or "vs." or "v" or "versus") || claim.Text.LastIndexOf('(', one.Figure.At.Start) is not (>= 0 and var bracket) || one.Figure.At.Start - bracket > 2) continue;
            var mark = claim.Words.LastOrDefault(word => word.At.End < bracket && bracket - word.At.End < Far && word.Lower is "higher" or "more" or "greater" or "lower" or "less" or "fewer");
            if (mark.Lower is null || claim.Words.Any(word => word.At.Start > mark.At.End && word.At.End < bracket && word.Lower is "than" or "compared" or "and" or "but" || word.At.End < mark.At.Start && mark.At.Start - word.At.End < 2 && word.Lower == "or" || Turning.Contains(word.Lower)) || Lexicon.Negators.Overlaps(claim.Words.Select(static word => word.Lower))) continue;
            if (Math.Sign(one.Figure.Value - other.Figure.Value) == (Lexicon.Up.Contains(mark.Lower) ? -1 : 1))
                return new(Support.Contradicted, $"The digest says “{mark.Lower}” of {Wordings.Literal(one.Figure)} against {Wordings.Literal(other.Figure)}.", one.Bound.Figure.At, one.Figure.Index);
        }
        return null;
    }

    private const int Far = 70;

    private static readonly ImmutableArray<string> Turning = ["reduction", "reductions", "decrease", "decreases", "decline", "declines", "loss", "change", "changes", "improvement", "likely", "effective"];

    // Two values on either side of "than", with the mark before them, and whether they go the way it says.
    private static IEnumerable<(string Mark, Entry One, Entry Other, bool Agrees)> Than(Examination examination)
    {
        var words = examination.Claim.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var sign = Lexicon.Up.Contains(words[i].Lower) ? 1 : Lexicon.Down.Contains(words[i].Lower) ? -1 : 0;
            var than = sign == 0 ? -1 : Enumerable.Range(i + 1, Math.Min(14, words.Length - i - 1)).FirstOrDefault(j => words[j].Lower == "than", -1);
            if (than < 0 || i > 0 && Lexicon.Negators.Contains(words[i - 1].Lower))
                continue;
            var before = examination.Entries.LastOrDefault(entry => Weighs(entry) && entry.Figure.At.Start > words[i].At.End && entry.Figure.At.End <= words[than].At.Start);
            var after = examination.Entries.FirstOrDefault(entry => Weighs(entry) && entry.Figure.At.Start >= words[than].At.End);
            if (before is not null && after is not null && before.Figure.Class == after.Figure.Class && before.Figure.Value != after.Figure.Value)
                yield return (words[i].Lower, before, after, Math.Sign(before.Figure.Value - after.Figure.Value) == sign);
        }
    }

    private static bool Weighs(Entry entry) => entry.Bound is not null && entry.Figure.Class is FigureClass.Percent or FigureClass.Measurement && entry.Figure.Number.Raw[0] is not ('-' or '−');

    private static IEnumerable<Objection> Signs(Examination examination) =>
        from entry in examination.Entries
        where entry.Bound is not null && entry.Figure.Class is FigureClass.Percent or FigureClass.Fold or FigureClass.Measurement
        let source = entry.Bound!.Figure
        where entry.Figure.Sign * source.Sign < 0 && entry.Figure.Topic.Intersect(source.Topic).Any()
        select new Objection(Support.Contradicted,
            $"The digest gives {Wordings.Literal(entry.Figure)} as {(entry.Figure.Sign > 0 ? "an increase" : "a decrease")}; the source says {Wordings.Described(examination.Source, entry.Bound!)}.", source.At, entry.Figure.Index);
}
