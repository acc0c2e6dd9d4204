using System.Collections.Immutable;
using Assay.Evaluation.Corpora;
using Assay.Reading;

namespace Assay.Evaluation.Tasks;

/// <summary>Scores answers to one result sentence: spans, relations and table, strictly and with spans that need only overlap.</summary>
/// <remarks>Relaxed: arm and outcome share a character with the gold's, and so does the value, whose first number equals the gold's.</remarks>
internal sealed class ResultScores(ResultSentence gold, ImmutableArray<Number> numbers)
{
    /// <summary>Spans: type, start and end right; and type right with an overlap.</summary>
    public void Spans(ResultSentence ours, TallySheet tallies)
    {
        foreach (var type in (ReadOnlySpan<string>)["arm", "outcome", "measure"])
        {
            var (theirs, mine) = (gold.Spans.Where(span => span.Type == type).ToList(), ours.Spans.Where(span => span.Type == type).ToList());
            var exact = Match(mine, theirs, Same);
            tallies.Add("spans, strict", exact);
            tallies.Add($"spans, strict: {type}", exact);
            tallies.Add($"spans, relaxed: {type}", Match(mine, theirs, static (one, other) => one.Overlaps(other)));
        }
    }

    /// <summary>Relations: both spans and the type right.</summary>
    public void Relations(ResultSentence ours, TallySheet tallies) =>
        tallies.Add("relations, strict", Match(ours.Relations, gold.Relations, (mine, theirs) =>
            mine.Type == theirs.Type && Same(Span(ours, mine.Head), Span(gold, theirs.Head)) && Same(Span(ours, mine.Measure), Span(gold, theirs.Measure))));

    /// <summary>Rows of the table, those without arm or outcome too.</summary>
    public void Table(ResultSentence ours, TallySheet tallies)
    {
        tallies.Add("table, strict", Match(ours.Cells, gold.Cells, (mine, theirs) => Agree(ours, mine, theirs, Same)));
        tallies.Add("table, relaxed", Match(ours.Cells, gold.Cells, (mine, theirs) => Agree(ours, mine, theirs, static (one, other) => one.Overlaps(other)) && Value(ours, mine).Equals(Value(gold, theirs))));
    }

    /// <summary>Rows that name an arm and an outcome, with spans that overlap and values that are equal.</summary>
    public Tally Triples(ResultSentence ours, List<string>? faults)
    {
        var (mine, theirs) = (Whole(ours), Whole(gold));
        bool Right(ResultCell one, ResultCell other) => Agree(ours, one, other, static (a, b) => a.Overlaps(b)) && Value(ours, one).Equals(Value(gold, other));
        if (faults is not null)
            foreach (var cell in theirs.Where(cell => !mine.Exists(one => Right(one, cell)))) faults.Add(Fault(ours, mine, cell));
        return Match(mine, theirs, Right);
    }

    private static List<ResultCell> Whole(ResultSentence sentence) => [.. sentence.Cells.Where(static cell => cell is { Arm: not null, Outcome: not null })];

    private static Tally Match<T>(IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Func<T, T, bool> right)
    {
        var open = theirs.ToList();
        var hits = 0;
        foreach (var one in mine)
            if (open.FindIndex(other => right(one, other)) is >= 0 and var at)
            {
                open.RemoveAt(at);
                hits++;
            }
        return new(hits, mine.Count - hits, open.Count);
    }

    private static bool Same(ResultSpan? one, ResultSpan? other) => one is not null && other is not null && one.Start == other.Start && one.End == other.End;

    private bool Agree(ResultSentence ours, ResultCell mine, ResultCell theirs, Func<ResultSpan, ResultSpan, bool> alike) =>
        Alike(Span(ours, mine.Arm), Span(gold, theirs.Arm), alike) && Alike(Span(ours, mine.Outcome), Span(gold, theirs.Outcome), alike) && Alike(Span(ours, mine.Measure), Span(gold, theirs.Measure), alike);

    private static bool Alike(ResultSpan? one, ResultSpan? other, Func<ResultSpan, ResultSpan, bool> alike) => one is null ? other is null : other is not null && alike(one, other);

    private static ResultSpan? Span(ResultSentence sentence, int? id) => id is { } number ? sentence.Spans.FirstOrDefault(span => span.Id == number) : null;

    // Two values in words ("none", "no") are alike: neither has a number.
    private double Value(ResultSentence sentence, ResultCell cell) =>
        Span(sentence, cell.Measure) is { } span && numbers.FirstOrDefault(number => number.At.Start >= span.Start && number.At.End <= span.End) is { } number ? number.Value : double.NegativeInfinity;

    private string Fault(ResultSentence ours, List<ResultCell> mine, ResultCell cell)
    {
        bool Found(int? id) => ours.Spans.Any(span => Span(gold, id) is { } wanted && span.Type == wanted.Type && span.Overlaps(wanted));
        if (!Found(cell.Measure)) return "value not found";
        if (!Found(cell.Arm)) return "arm not found";
        if (!Found(cell.Outcome)) return "outcome or time not found";
        bool Near(int? one, int? other) => Span(ours, one) is { } a && Span(gold, other) is { } b && a.Overlaps(b);
        var same = mine.FindAll(one => Near(one.Measure, cell.Measure));
        return same.Exists(one => Near(one.Arm, cell.Arm) && Near(one.Outcome, cell.Outcome)) ? "value cut otherwise"
            : same.Exists(one => Near(one.Arm, cell.Arm)) ? "linked to another outcome or time"
            : same.Exists(one => Near(one.Outcome, cell.Outcome)) ? "linked to another arm" : "linked to nothing, or both otherwise";
    }
}
