using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V05: a value belongs to the arm it had in the source. 53.4% of the controls cannot become 53.4% with treatment.
/// The rule speaks only where grammar settles the arm on both sides and the right arm's own value differs.
/// </summary>
internal sealed class ArmSwap : IClaimRule
{
    public string Id => "V05";

    public string Name => "ARM_SWAP";

    public IEnumerable<Objection> Check(Examination examination) => Moved(examination).Concat(Misplaced(examination)).Concat(Handed(examination)).Concat(Lent(examination).Take(1)).Concat(Exchange.Of(examination) is { } exchanged ? [exchanged] : []);

    // All that a claim tells of one party is told, in the one sentence that has its numbers, of the one it is set against.
    private static IEnumerable<Objection> Lent(Examination examination)
    {
        var source = examination.Source;
        var firm = examination.Entries.Where(static entry => entry.Bound is not null && entry.Figure.Number.Raw.Any(char.IsAsciiDigit) && (entry.Figure.Decimals > 0 || entry.Figure.Value >= 10) && (Classes.IsMain(entry.Figure.Class) || entry.Figure.Class == FigureClass.P)).ToList();
        if (firm.Count == 0 || examination.Rewrite is not null || firm.Select(static entry => entry.Bound!.In).Distinct().ToList() is not [var home]) yield break;
        if (Only(examination.Claim, source.Parties) is not { } mine || Only(home, source.Parties) is not { } theirs || !source.Parties.Opposed(mine, theirs)) yield break;
        if (firm.Exists(entry => source.Statements.Any(statement => statement != home && statement.Figures.Any(figure => !figure.IsName && NumberLedger.Equal(entry.Figure, figure))))) yield break;
        yield return new(Support.Contradicted, $"The digest tells it of another than the source does: “{Wordings.Quote(home)}”.", firm[0].Bound!.Figure.At, firm[0].Figure.Index);
    }

    // The one party that a sentence names, where it names one and sets nobody against it.
    private static int? Only(Statement statement, Parties parties) =>
        statement.Words.Any(static word => word.Lower is "than" or "versus" or "vs" or "compared" or "relative" or "against" or "both" or "controls" or "control" or "placebo" or "or") || parties.In(statement).Select(static mention => mention.Party).Distinct().ToList() is not [var only] ? null : only;

    // By names alone, arms as read or not: the source gives the number to one and the claim to the one it is set against.
    private static IEnumerable<Objection> Handed(Examination examination)
    {
        var source = examination.Source;
        Dictionary<int, int>? mine = null;
        foreach (var entry in examination.Entries)
        {
            if (entry.Bound is not { } bound || entry.Placed || IsTurnedInto(examination, entry) || entry.Figure.Value <= 4 && !entry.Figure.Number.Raw.Any(char.IsAsciiDigit) || !Classes.IsMain(entry.Figure.Class) && entry.Figure.Class != FigureClass.Time) continue;
            // Where both sides were read and agree, names have nothing to add.
            if (entry.Figure.Arm is { } own && own == bound.Figure.Arm) continue;
            mine ??= Holders.Of(examination.Claim, source.Parties);
            if (!mine.TryGetValue(entry.Figure.Index, out var here) || !source.HoldersOf(bound.In).TryGetValue(bound.Figure.Index, out var there) || !source.Parties.Opposed(here, there)) continue;
            // The same number may stand in the source more than once, and be the other's there.
            if (source.Statements.Any(statement => statement.Figures.Any(figure => figure != bound.Figure && !figure.IsName && Classes.Compatible(entry.Figure.Class, figure.Class) && NumberLedger.Equal(entry.Figure, figure)
                && (!source.HoldersOf(statement).TryGetValue(figure.Index, out var holder) || holder != there)))) continue;
            yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(entry.Figure)} to another than the source does: “{Wordings.Quote(bound.In)}”.", bound.Figure.At, entry.Figure.Index);
            yield break;
        }
    }

    // "Shortened it from 6.1 to 3.2": what the source gives of two parties is told as a change by the one.
    private static bool IsTurnedInto(Examination examination, Entry entry)
    {
        var held = examination.Source.HoldersOf(entry.Bound!.In);
        return held.TryGetValue(entry.Bound.Figure.Index, out var own) && examination.Entries.Any(other => other != entry && other.Bound is { } bound && bound.In == entry.Bound.In
            && held.TryGetValue(bound.Figure.Index, out var theirs) && examination.Source.Parties.Opposed(own, theirs) && FromTo(examination.Claim, entry.Figure, other.Figure));
    }

    private static bool FromTo(Statement claim, Figure one, Figure other)
    {
        var (first, second) = one.At.Start < other.At.Start ? (one, other) : (other, one);
        return WordBefore(claim, first, "from") && WordBefore(claim, second, "to") && second.At.Start - first.At.End < 30;
    }

    private static bool WordBefore(Statement claim, Figure figure, string wanted)
    {
        var seen = 0;
        for (var i = claim.Words.Length - 1; i >= 0 && seen < 4; i--)
            if (claim.Words[i].At.End <= figure.At.Start)
            {
                seen++;
                if (claim.Words[i].Lower == wanted) return true;
            }
        return false;
    }

    // The sentence is the source's, and two of its values have changed places.
    private static IEnumerable<Objection> Moved(Examination examination) =>
        from entry in examination.Loose
        where entry.Aligned is not null && Classes.IsMain(entry.Figure.Class)
        let aligned = entry.Aligned!
        let other = aligned.In.Figures.FirstOrDefault(figure => figure != aligned.Figure && !figure.IsName && figure.Class == entry.Figure.Class && figure.Group == aligned.Figure.Group && NumberLedger.Equal(entry.Figure, figure))
        where other is not null
        select new Objection(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)} where the source says {Wordings.Literal(aligned.Figure)}; {Wordings.Literal(other)} is its neighbour there.", aligned.Figure.At, entry.Figure.Index);

    private static IEnumerable<Objection> Misplaced(Examination examination) =>
        from entry in examination.Entries
        where entry.Bound is not null && !entry.Placed && Classes.IsMain(entry.Figure.Class) && (entry.Figure.Value > 4 || entry.Figure.Number.Raw.Any(char.IsAsciiDigit))
        let bound = entry.Bound!
        where Alignment.OtherArm(entry.Figure, bound.Figure) && !Respectively(examination, entry.Figure, bound)
        let own = bound.In.Figures.FirstOrDefault(figure => figure.Class == bound.Figure.Class && figure.Arm == entry.Figure.Arm && Classes.SameUnit(figure.Unit, bound.Figure.Unit)
            && (figure.Group == bound.Figure.Group || figure.Topic.SequenceEqual(bound.Figure.Topic)))
        where !bound.In.Figures.Any(figure => !figure.IsName && figure.Arm == entry.Figure.Arm && NumberLedger.Equal(entry.Figure, figure))
        where own is not null && !NumberLedger.Equal(entry.Figure, own)
        select new Objection(Support.Contradicted,
            $"The digest gives {Wordings.Literal(entry.Figure)} to {NameOf(examination.Source, entry.Figure.Arm!)}; in the source it belongs to {NameOf(examination.Source, bound.Figure.Arm!)}, and {NameOf(examination.Source, entry.Figure.Arm!)} had {Wordings.Literal(own)}.",
            bound.Figure.At, entry.Figure.Index);

    // "By 0.6% and 0.1% with A and B, respectively": the names say whose it is.
    private static bool Respectively(Examination examination, Figure figure, Located bound) => bound.In.Sentence.Contains("respectively", StringComparison.OrdinalIgnoreCase)
        && Holders.Of(examination.Claim, examination.Source.Parties).TryGetValue(figure.Index, out var mine) && examination.Source.HoldersOf(bound.In).TryGetValue(bound.Figure.Index, out var theirs) && mine == theirs;

    private static string NameOf(Source source, string arm) =>
        source.Study.Arms.FirstOrDefault(found => found.Id == arm)?.Label is { Length: > 0 } label ? label : arm == source.Arms.Treated ? "the treated arm" : "the control arm";
}
