using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>
/// Two arms' means with their spreads before a P, which no comparison of the reader took:
/// "14.9 ± 12.7 days in the treated group and 8.7 ± 8.2 days in the control group (P&lt;0.001)".
/// </summary>
internal static class UnreadMeans
{
    private const int LongestSentence = 2000;

    public static IEnumerable<Contrast> In(Sheet sheet)
    {
        HashSet<Passage>? taken = null;
        foreach (var sentence in sheet.Study.Sentences)
        {
            // A change may be tested inside one arm, and counts may be of some of an arm only.
            if (sentence.At.Length > LongestSentence || Lexicon.Change().IsMatch(sheet.Words(sentence.At)) || sheet.HasNumber(sentence.At, NumberKind.Count)) continue;
            foreach (var (p, means) in Of(sheet, sentence.At))
            {
                taken ??= [.. sheet.Contrasts.Select(contrast => contrast.P?.Value.At).OfType<Passage>()];
                if (!taken.Contains(p.At) && Facing(sheet, sentence.At, p, means) is { } contrast) yield return contrast;
            }
        }
    }

    private static List<(Number P, List<Number> Means)> Of(Sheet sheet, Passage sentence)
    {
        var (found, means) = (new List<(Number, List<Number>)>(), new List<Number>());
        foreach (var number in sheet.NumbersIn(sentence))
            switch (number.Kind)
            {
                case NumberKind.Sd or NumberKind.Se when number.Of is { } of && of >= 0 && of < sheet.Study.Numbers.Length:
                    means.Add(sheet.Study.Numbers[of]);
                    break;
                case NumberKind.P:
                    if (means.Count == 2) found.Add((number, means));
                    means = [];
                    break;
            }
        return found;
    }

    // Of two different arms, by the reader, and of one time: a mean before and after in one arm is another test.
    private static Contrast? Facing(Sheet sheet, Passage sentence, Number p, List<Number> means)
    {
        if (Result(sheet, means[0]) is not { Arm: { } first } one || Result(sheet, means[1]) is not { Arm: { } second } two || first == second) return null;
        if (sheet.Words(Passage.Between(means[0].At.End, means[1].At.Start)).TrimEnd().EndsWith(" to", StringComparison.Ordinal)) return null;
        if (one.Unit != two.Unit || one.Timepoint is { } t && two.Timepoint is { } u && (t.Value, t.Unit) != (u.Value, u.Unit)) return null;
        var outcome = one.Outcome == two.Outcome ? one.Outcome : null;
        var comparison = new Comparison(first, second, outcome, one.Timepoint, null, null, null, new(p.Operator ?? "=", new(p.Value, p.Raw, p.At, Origin.Reported)), Direction.Unclear, null, sentence);
        return Contrasts.Make(sheet, comparison, one, two);
    }

    private static ArmResult? Result(Sheet sheet, Number mean) => sheet.Results.FirstOrDefault(result => result.Value.At == mean.At && result.Dispersion is not null);
}
