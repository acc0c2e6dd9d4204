using Assay.Evaluation.Corpora;
using Assay.Reading;
using Assay.Records;

namespace Assay.Evaluation.Tasks;

/// <summary>A study of one sentence as the table of the corpus: what <c>assay read</c> gives, scored like the rest.</summary>
internal static class StudyTable
{
    private const int Apart = 24;

    /// <summary>The rows of results and changes; an arm or outcome stands where the study first names it.</summary>
    public static ResultSentence Of(string id, Study study)
    {
        var spans = new List<ResultSpan>();
        var cells = new List<ResultCell>();
        foreach (var result in study.Results) Add(result.Arm, result.Outcome, result.Timepoint?.At, Whole(study, result));
        foreach (var change in study.Changes) Add(change.Arm, change.Outcome, null, change.Change?.At ?? change.At);
        return new(id, study.Text, [.. spans], [], [.. cells]);

        void Add(string? arm, string? outcome, Passage? time, Passage? value)
        {
            if (value is not { } at) return;
            var measure = Span("measure", at);
            var armAt = study.Arms.FirstOrDefault(one => one.Id == arm)?.At;
            var armSpan = armAt is { } place ? Span("arm", place) : (int?)null;
            var outcomeAt = study.Outcomes.FirstOrDefault(one => one.Id == outcome)?.At;
            if (outcomeAt is { } named) cells.Add(new(Span("outcome", named), armSpan, null, measure));
            if (time is { } moment && !(outcomeAt is { } whole && whole.Overlaps(moment))) cells.Add(new(Span("outcome", moment), armSpan, null, measure));
        }

        int Span(string type, Passage at)
        {
            spans.Add(new(spans.Count, type, at.Start, at.End));
            return spans.Count - 1;
        }
    }

    // "45 of 49 (91.8 %)" is one value, which begins with its count.
    private static Passage? Whole(Study study, ArmResult result) =>
        result.Value.At is { } at && result.Count is { } count && study.Numbers.LastOrDefault(number => number.Value == count && number.At.End <= at.Start && at.Start - number.At.End < Apart) is { } first
            ? Passage.Between(first.At.Start, at.End) : result.Value.At;
}
