using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Rewordings;

/// <summary>Values that changed places change back; and a wrong number may be another of its kind in the sentences it was held against.</summary>
internal sealed class OtherNumbers : IMending
{
    private const int Most = 6;

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        var sentence = complaint.Sentence;
        var wrong = complaint.Wrong.ToList();
        var all = complaint.Verdict.Numbers.Where(number => number.InClaim.End <= sentence.Length && number.Raw.Length > 0 && char.IsAsciiDigit(number.Raw[0])).ToList();
        foreach (var one in complaint.Breaks("V05", "V06") ? wrong.FindAll(IsPlain) : [])
            foreach (var other in all.Where(other => IsPlain(other) && other.InClaim.Start != one.InClaim.Start && Tail(other.Raw) == Tail(one.Raw) && !(wrong.Contains(other) && other.InClaim.Start < one.InClaim.Start)))
                yield return new([new(one.InClaim, other.InClaim.Of(sentence)), new(other.InClaim, one.InClaim.Of(sentence))]);
        if (wrong is not [var only])
            yield break;
        var tried = 0;
        foreach (var number in complaint.Study.Numbers.Where(number => !double.IsNaN(number.Value) && number.At.End <= complaint.Source.Length && number.At != only.Evidence && IsNear(complaint, number)))
        {
            if (Tail(number.At.Of(complaint.Source)) != Tail(only.Raw) || RightNumbers.IsChange(complaint.Source, number.At) != RightNumbers.IsChange(complaint.Sentence, only.InClaim) || tried++ == Most)
                continue;
            yield return new Mend([Literal.Fitted(sentence, only.InClaim, complaint.Source, number.At)]) { IsGuess = true };
        }
    }

    // Percentages change places; a bound, a time or a P value does not become an estimate.
    private static bool IsPlain(NumberVerdict number) => number.Raw.Contains('%', StringComparison.Ordinal);

    private static bool IsNear(Complaint complaint, Number number) => complaint.Homes.Any(home => home.At.Contains(number.At));

    // "75.0%" may stand for "65%", not for "56".
    private static string Tail(string raw) => raw.TrimStart('+', '-', '−', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',', '·').Trim();
}
