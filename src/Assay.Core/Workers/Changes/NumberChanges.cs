using Assay.Publication;
using Assay.Reading;

namespace Assay.Workers.Changes;

/// <summary>Which numbers went and which came between two states of an abstract.</summary>
public static class NumberChanges
{
    /// <summary>The changes in the order of the text. A number that only moved is none.</summary>
    /// <param name="before">What was read of the earlier state; null where it has no abstract.</param>
    /// <param name="after">What was read of the later one.</param>
    /// <param name="at">When the later one came in.</param>
    public static IEnumerable<PageChange> Of(Study? before, Study? after, DateTimeOffset at)
    {
        var edits = Alignment.Of(ToldNumber.Of(before), ToldNumber.Of(after));
        var moved = Moved(edits.Where(edit => edit.Edit == Edit.Gone).Select(edit => edit.Item), edits.Where(edit => edit.Edit == Edit.Came).Select(edit => edit.Item));
        var (leave, stay) = (new Dictionary<ToldNumber, int>(moved), new Dictionary<ToldNumber, int>(moved));
        foreach (var (gone, came) in Alignment.Gaps(edits))
        {
            gone.RemoveAll(number => Takes(leave, number));
            came.RemoveAll(number => Takes(stay, number));
            foreach (var number in gone)
            {
                var next = came.FindIndex(other => other.Sort == number.Sort);
                yield return new(at, "numbers", number.Text, next < 0 ? "" : came[next].Text);
                if (next >= 0) came.RemoveAt(next);
            }
            foreach (var number in came) yield return new(at, "numbers", "", number.Text);
        }
    }

    private static Dictionary<ToldNumber, int> Moved(IEnumerable<ToldNumber> gone, IEnumerable<ToldNumber> came)
    {
        var there = came.CountBy(number => number).ToDictionary();
        return gone.CountBy(number => number)
            .Where(count => there.ContainsKey(count.Key))
            .ToDictionary(count => count.Key, count => Math.Min(count.Value, there[count.Key]));
    }

    private static bool Takes(Dictionary<ToldNumber, int> moved, ToldNumber number)
    {
        if (moved.GetValueOrDefault(number) is not (> 0 and var left)) return false;
        moved[number] = left - 1;
        return true;
    }
}
