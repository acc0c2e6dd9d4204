using Assay.Reading;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V33: a digest answers to the abstract as it stands. A number that only an earlier edition of the record has is out of date.</summary>
internal sealed class Superseded : IClaimRule
{
    public string Id => "V33";

    public string Name => "STATUS";

    public IEnumerable<Objection> Check(Examination examination) =>
        from entry in examination.Loose
        where entry.Figure.Number.Raw.Any(char.IsAsciiDigit)
        let edition = examination.Source.Earlier.FirstOrDefault(text => NumberReader.Read(text).Any(number => Classes.Of(number) == entry.Figure.Class && Rounding.Same(entry.Figure, entry.Figure with { Number = number })))
        where edition is not null
        select new Objection(Support.Contradicted, $"The digest says {Wordings.Literal(entry.Figure)}, as an earlier edition of the abstract does; it now says {(entry.Aligned is { } now ? Wordings.Literal(now.Figure) : "otherwise")}.", entry.Aligned?.Figure.At, entry.Figure.Index);
}
