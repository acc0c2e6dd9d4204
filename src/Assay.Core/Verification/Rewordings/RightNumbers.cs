using Assay.Records;

namespace Assay.Verification.Rewordings;

/// <summary>Each wrong number gives way to the source's number that stands where it claims to stand, in its operator, unit and decimals.</summary>
internal sealed class RightNumbers : IMending
{
    public IEnumerable<Mend> Of(Complaint complaint)
    {
        var splices = complaint.Wrong.Where(number => number.Evidence is { } at && at.End <= complaint.Source.Length)
            .Select(number => Literal.Fitted(complaint.Sentence, number.InClaim, complaint.Source, number.Evidence!.Value))
            .Where(splice => splice.Words != splice.At.Of(complaint.Sentence)).ToList();
        if (splices.Count == 0)
            yield break;
        yield return new([.. splices]);
        if (splices.Count > 1)
            foreach (var splice in splices)
                yield return new([splice]);
    }
}
