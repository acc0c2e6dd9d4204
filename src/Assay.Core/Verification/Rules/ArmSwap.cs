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

    public IEnumerable<Objection> Check(Examination examination) => Moved(examination).Concat(Misplaced(examination));

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
        where entry.Bound is not null && !entry.Placed && Classes.IsMain(entry.Figure.Class)
        let bound = entry.Bound!
        where Alignment.OtherArm(entry.Figure, bound.Figure)
        let own = bound.In.Figures.FirstOrDefault(figure => figure.Class == bound.Figure.Class && figure.Arm == entry.Figure.Arm && Classes.SameUnit(figure.Unit, bound.Figure.Unit)
            && (figure.Group == bound.Figure.Group || figure.Topic.SequenceEqual(bound.Figure.Topic)))
        where !bound.In.Figures.Any(figure => !figure.IsName && figure.Arm == entry.Figure.Arm && NumberLedger.Equal(entry.Figure, figure))
        where own is not null && !NumberLedger.Equal(entry.Figure, own)
        select new Objection(Support.Contradicted,
            $"The digest gives {Wordings.Literal(entry.Figure)} to {NameOf(examination.Source, entry.Figure.Arm!)}; in the source it belongs to {NameOf(examination.Source, bound.Figure.Arm!)}, and {NameOf(examination.Source, entry.Figure.Arm!)} had {Wordings.Literal(own)}.",
            bound.Figure.At, entry.Figure.Index);

    private static string NameOf(Source source, string arm) =>
        source.Study.Arms.FirstOrDefault(found => found.Id == arm)?.Label is { Length: > 0 } label ? label : arm == source.Arms.Treated ? "the treated arm" : "the control arm";
}
