using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>Two arms' percent changes of one outcome in one sentence, with the P that stands there.</summary>
internal sealed record ChangePair(WithinArmChange One, WithinArmChange Two, Number? P)
{
    public double Percent1 => One.Change!.Value.Value;

    public double Percent2 => Two.Change!.Value.Value;

    public IEnumerable<Passage> Spans => P is null ? [One.At, Two.At] : [One.At, Two.At, P.At];

    /// <summary>Pairs in order; a sentence with more than two changes is left alone, for it does not say which faces which.</summary>
    public static IEnumerable<ChangePair> In(Sheet sheet)
    {
        var bySentence = sheet.Study.Changes.Where(c => c.Unit == "%" && c.Change is { Value: > -100 })
            .OrderBy(c => c.At).GroupBy(c => sheet.SentenceAt(c.At.Start));
        foreach (var sentence in bySentence)
        {
            var two = sentence.Take(3).ToList();
            if (sentence.Key < 0 || two.Count != 2 || (two[0].Arm is not null && two[0].Arm == two[1].Arm)) continue;
            if (two[0].Outcome is not null && two[1].Outcome is not null && two[0].Outcome != two[1].Outcome) continue;
            var at = sheet.Study.Sentences[sentence.Key].At;
            if (!Lexicon.Control().IsMatch(sheet.Words(at)) && !Lexicon.Versus().IsMatch(sheet.Words(at))) continue;
            var ps = sheet.NumbersIn(at).ToArray().Where(n => n.Kind == NumberKind.P).ToList();
            var swap = sheet.Arm(two[0].Arm)?.Role is { } role && role != ArmRole.Experimental;
            yield return new(two[swap ? 1 : 0], two[swap ? 0 : 1], ps.Count == 1 ? ps[0] : null);
        }
    }
}
