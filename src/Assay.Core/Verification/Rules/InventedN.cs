namespace Assay.Verification.Rules;

/// <summary>V10: a digest gives no sample size where the source gives none.</summary>
internal sealed class InventedN : IClaimRule
{
    public string Id => "V10";

    public string Name => "N_INVENTED";

    public IEnumerable<Objection> Check(Examination examination) =>
        SampleSize.Known(examination).Any() ? [] :
        from entry in examination.Loose
        where SampleSize.IsMine(entry.Figure) && entry.Aligned is null
        select new Objection(Support.Unsupported, $"The digest says {Wordings.Literal(entry.Figure)}; the source gives no sample size.", null, entry.Figure.Index);
}
