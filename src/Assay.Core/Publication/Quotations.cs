using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;
using Assay.Verification;

namespace Assay.Publication;

/// <summary>Finds the sentences of the source to quote.</summary>
public static class Quotations
{
    /// <summary>What a claim was held against: whole sentences, in the order of the source, the numbers it was bound to marked.</summary>
    public static ImmutableArray<Quotation> Of(Verdict verdict, Study study)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var numbers = verdict.Numbers.Select(number => number.Evidence).OfType<Passage>();
        return Of(verdict.Evidence.Concat(numbers), numbers, study);
    }

    /// <summary>The sentences that some words stand in, those words marked.</summary>
    public static ImmutableArray<Quotation> Of(IEnumerable<Passage> words, Study study)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = words.ToImmutableArray();
        return Of(all, all, study);
    }

    private static ImmutableArray<Quotation> Of(IEnumerable<Passage> passages, IEnumerable<Passage> marks, Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var whole = new Passage(0, study.Text.Length);
        var quoted = new SortedDictionary<Passage, Quotation>();
        foreach (var passage in passages.Where(passage => passage.Length > 0 && whole.Contains(passage)))
        {
            var found = false;
            for (var at = 0; at < study.Sentences.Length; at++)
            {
                var sentence = study.Sentences[at];
                if (!sentence.At.Overlaps(passage)) continue;
                quoted[sentence.At] = new(at + 1, sentence.Role, sentence.At, []);
                found = true;
            }
            if (!found) quoted[passage] = new(0, null, passage, []);
        }
        var inOrder = marks.Distinct().Order().ToImmutableArray();
        return [.. quoted.Values.Select(quotation => quotation with { Marks = [.. inOrder.Where(mark => quotation.At.Contains(mark) && mark != quotation.At)] })];
    }
}
