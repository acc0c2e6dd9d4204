using Assay.Reading;
using Assay.Records;

namespace Assay.Evaluation.Perturbations;

/// <summary>P05 and P06: only numbers of the source, in one another's place.</summary>
internal static class Swaps
{
    /// <summary>P05: two arms' values of one outcome.</summary>
    public static IEnumerable<string> Arms(TrueSentence sentence, TestBed bed) =>
        from pair in Pairs(sentence, bed)
        where pair.One.Arm is not null && pair.Other.Arm is not null && pair.One.Arm != pair.Other.Arm && pair.One.Outcome == pair.Other.Outcome && pair.One.Timepoint == pair.Other.Timepoint
        select sentence.Swapped(pair.First, pair.Second);

    /// <summary>P06: two outcomes' values of one arm, or another outcome's value of another sentence.</summary>
    public static IEnumerable<string> Outcomes(TrueSentence sentence, TestBed bed)
    {
        foreach (var pair in Pairs(sentence, bed))
            if (pair.One.Arm == pair.Other.Arm && pair.One.Outcome is not null && pair.Other.Outcome is not null && pair.One.Outcome != pair.Other.Outcome)
                yield return sentence.Swapped(pair.First, pair.Second);
        if (sentence.At is not { } home) yield break;
        foreach (var mine in Placed(sentence, bed))
            foreach (var other in bed.Study.Results)
                if (other.Value.At is { } at && !home.Contains(at) && other.Unit == mine.Result.Unit && other.Arm == mine.Result.Arm && other.Arm is not null && other.Outcome is not null && mine.Result.Outcome is not null && other.Outcome != mine.Result.Outcome
                    && !bed.Study.Results.Any(known => known.Outcome == mine.Result.Outcome && known.Value.Value == other.Value.Value) && other.Value.Value != mine.Result.Value.Value)
                    yield return sentence.With(mine.At, at.Of(bed.Article.Text));
    }

    private static IEnumerable<(ArmResult One, ArmResult Other, Passage First, Passage Second)> Pairs(TrueSentence sentence, TestBed bed)
    {
        var placed = Placed(sentence, bed).ToList();
        for (var i = 0; i < placed.Count; i++)
            for (var j = i + 1; j < placed.Count; j++)
                if (placed[i].Result.Unit == placed[j].Result.Unit && placed[i].Result.Value.Value != placed[j].Result.Value.Value && placed[i].Result.Dispersion is null && placed[j].Result.Dispersion is null
                    && placed[i].Result.Count is null && placed[j].Result.Count is null)
                    yield return (placed[i].Result, placed[j].Result, placed[i].At, placed[j].At);
    }

    // Only where the sentence is the source's own from its first letter: then places carry over.
    private static IEnumerable<(ArmResult Result, Passage At)> Placed(TrueSentence sentence, TestBed bed)
    {
        if (sentence.At is not { } home) yield break;
        var shift = sentence.Text.IndexOf(home.Of(bed.Article.Text).TrimEnd('.'), StringComparison.Ordinal);
        if (shift < 0) yield break;
        foreach (var result in bed.ResultsIn(home).OrderBy(static result => result.Value.At))
            yield return (result, new(result.Value.At!.Value.Start - home.Start + shift, result.Value.At.Value.Length));
    }
}
