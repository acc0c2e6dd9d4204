using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// V06: a value belongs to the outcome it had in the source. 32.1% with a new infection is not 32.1% with encephalopathy:
/// the claim's words of outcome stand, in the source, beside another number of the same kind.
/// </summary>
internal sealed class OutcomeSwap : IClaimRule
{
    private const double Margin = 0.5;

    public string Id => "V06";

    public string Name => "OUTCOME_SWAP";

    public IEnumerable<Objection> Check(Examination examination)
    {
        foreach (var entry in examination.Entries.Where(entry => entry.Bound is not null && Classes.IsMain(entry.Figure.Class) && entry.Figure.Group >= 0 && !SampleSize.IsMine(entry.Figure)))
        {
            var fit = examination.Region.SelectMany(sentence => sentence.Figures).Where(figure => !figure.IsName && NumberLedger.Equal(entry.Figure, figure))
                .Select(figure => Alignment.Topic(entry.Figure, figure)).DefaultIfEmpty(1).Max();
            var rival = (from sentence in examination.Source.Statements
                         from figure in sentence.Figures
                         where !figure.IsName && figure.Class == entry.Figure.Class && figure.Group >= 0 && Classes.SameUnit(entry.Figure.Unit, figure.Unit)
                         where !SampleSize.IsMine(figure) && figure.Number.Kind == entry.Bound!.Figure.Number.Kind && !Told(examination, entry, figure) && !NumberLedger.Equal(entry.Figure, figure) && !Alignment.OtherArm(entry.Figure, figure)
                         let topic = Alignment.Topic(entry.Figure, figure)
                         where topic - fit >= Margin
                         orderby topic descending, figure.At
                         select new Located(figure, sentence, topic)).FirstOrDefault();
            if (rival is not null)
                yield return new(Support.Contradicted,
                    $"The digest says {Wordings.Literal(entry.Figure)} of one outcome; in the source that number belongs to another (“{Wordings.Quote(entry.Bound!.In)}”), and this outcome had {Wordings.Literal(rival.Figure)}.",
                    rival.Figure.At, entry.Figure.Index);
        }
    }

    // The claim gives the rival's value too, beside this one: they are two arms, not two outcomes.
    private static bool Told(Examination examination, Entry entry, Figure rival) =>
        examination.Entries.Any(other => other.Figure.Group == entry.Figure.Group && other.Figure.Index != entry.Figure.Index && NumberLedger.Equal(other.Figure, rival));
}
