using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Audit;

/// <summary>Counts of three arms or more before one P: "15 of 18 in group A, 20 of 23 in group B and 14 of 16 in group C (P=0.926)".</summary>
/// <param name="Rows">Events and people of each arm, in the order of the text.</param>
/// <param name="P">The P behind them.</param>
/// <param name="Spans">The counts and the P.</param>
internal sealed record UnreadTable(ImmutableArray<(int Events, int People)> Rows, PValue P, ImmutableArray<Passage> Spans)
{
    private const int LongestSentence = 2000;

    /// <summary>Tables whose rows are as many as the study's arms and, where sizes are told, of their sizes; else who knows of whom they are.</summary>
    public static IEnumerable<UnreadTable> In(Sheet sheet)
    {
        var arms = sheet.Study.Arms.Length;
        if (arms < 3) yield break;
        var sizes = sheet.Study.Arms.Select(arm => (int?)arm.N?.Value).OfType<int>().Order().ToList();
        foreach (var sentence in sheet.Study.Sentences)
        {
            if (sentence.At.Length > LongestSentence) continue;
            foreach (var table in Of(sheet, sentence.At))
                if (table.Rows.Length == arms && (sizes.Count < arms || table.Rows.Select(row => row.People).Order().SequenceEqual(sizes)))
                    yield return table;
        }
    }

    private static IEnumerable<UnreadTable> Of(Sheet sheet, Passage sentence)
    {
        var (found, rows, spans) = (new List<UnreadTable>(), ImmutableArray.CreateBuilder<(int, int)>(), ImmutableArray.CreateBuilder<Passage>());
        Number? count = null;
        foreach (var number in sheet.NumbersIn(sentence))
            switch (number.Kind)
            {
                case NumberKind.Count:
                    count = number;
                    break;
                case NumberKind.Denominator when count is not null:
                    if (count.Value >= 0 && count.Value <= number.Value && number.Value is >= 1 and <= int.MaxValue && double.IsInteger(count.Value) && double.IsInteger(number.Value))
                    {
                        rows.Add(((int)count.Value, (int)number.Value));
                        spans.Add(count.At);
                    }
                    count = null;
                    break;
                case NumberKind.P:
                    spans.Add(number.At);
                    found.Add(new(rows.ToImmutable(), new(number.Operator ?? "=", new(number.Value, number.Raw, number.At, Origin.Reported)), spans.ToImmutable()));
                    rows.Clear();
                    spans.Clear();
                    break;
            }
        return found;
    }
}
