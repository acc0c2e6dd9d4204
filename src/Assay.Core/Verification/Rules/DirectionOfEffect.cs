using System.Collections.Immutable;
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
internal sealed class DirectionOfEffect : IClaimRule
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
        else if (!Than(examination).Any(pair => pair.Agrees)) foreach (var clause in examination.Clauses.Where(clause => !clause.Denied && (clause.Sign != 0 || clause.Worth != 0)))
            if (Against(examination, clause) is { } counter)
            {
                yield return new(Support.Contradicted, $"The digest says “{Wordings.Quote(clause.At.Of(examination.Claim.Text))}”; the source says the opposite: “{Wordings.Quote(counter.Of(examination.Source.Text))}”.", counter);
                yield break;
            }
        if (examination.Rewrite is null) foreach (var objection in Handed(examination).Take(1))
            yield return objection;
        foreach (var objection in OwnValues(examination).Concat(Compared(examination)).Concat(Signs(examination)).Take(1))
            yield return objection;
    }

    private static Passage? Against(Examination examination, Clause clause)
    {
        var topic = clause.Topic.Length > 0 ? clause.Topic : [.. examination.Claim.Content.Order(StringComparer.Ordinal)];
        var about = examination.Source.AllClauses
            .Where(entry => examination.Reaches(entry.In) && !entry.Clause.Denied && (clause.Sign != 0 && entry.Clause.Sign != 0 || clause.Worth != 0 && entry.Clause.Worth != 0))
            .Select(entry => (entry.Clause, Cover: entry.Clause.Covers(topic) + (examination.Homes.Contains(entry.In) ? 0.15 : 0)))
            .Where(entry => entry.Cover >= Enough).ToList();
        if (about.Count == 0)
            return null;
        var most = about.Max(entry => entry.Cover);
        var closest = about.Where(entry => entry.Cover >= most - 0.2).Select(entry => entry.Clause).ToList();
        return closest.TrueForAll(other => Opposite(clause.Sign, other.Sign) || Opposite(clause.Worth, other.Worth) && clause.Sign * other.Sign <= 0) ? closest[0].At : null;
    }

    // "Higher in men" where the source has it higher in women: nobody's sign is turned, but the holder is.
    private static IEnumerable<Objection> Handed(Examination examination)
    {
        var source = examination.Source;
        foreach (var clause in examination.Clauses.Where(static clause => !clause.Denied && clause.Topic.Length > 0))
            foreach (var mine in Comparative.In(examination.Claim, clause.At, source.Parties))
            {
                var about = source.AllClauses.Where(entry => examination.Reaches(entry.In) && !entry.Clause.Denied && entry.Clause.Covers(clause.Topic) >= Enough)
                    .SelectMany(entry => Comparative.In(entry.In, entry.Clause.At, source.Parties).Select(theirs => (entry.In, Theirs: theirs))).ToList();
                if (about.Exists(entry => mine.Agrees(entry.Theirs, source.Parties))) continue;
                if (about.FirstOrDefault(entry => mine.Against(entry.Theirs, source.Parties)) is { In: { } home } found)
                    yield return new(Support.Contradicted, $"The digest says “{mine.At.Of(examination.Claim.Text)}” of another than the source does: “{Wordings.Quote(home)}”.", found.Theirs.At);
            }
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
