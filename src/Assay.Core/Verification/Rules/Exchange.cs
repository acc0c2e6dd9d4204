using System.Collections.Frozen;
using Assay.Digests.Wording;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// Of V05: two values side by side that have changed places, told by nothing but the words that stand beside each: "84% after excision alone,
/// 91% with radiotherapy" retold as "84% with radiotherapy and 91% after excision alone". Needs no arm to have been read.
/// </summary>
internal static class Exchange
{
    private const int Before = 80;
    private const int After = 70;
    private const int Most = 8;

    private static readonly FrozenSet<string> Dumb = "group groups arm arms patients participants people women men children subjects those who had compared versus vs respectively rate rates percent was were and the with in of for to at by on".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The objection, or null.</summary>
    public static Objection? Of(Examination examination)
    {
        var entries = examination.Entries.Where(static entry => entry is { Bound: not null, Placed: false } && (Classes.IsMain(entry.Figure.Class) || entry.Figure.Class == FigureClass.Time && entry.Bound.Figure.Class == FigureClass.Time)).Take(Most).ToList();
        for (var i = 0; i < entries.Count; i++)
            for (var j = i + 1; j < entries.Count; j++)
                if (Alike(entries[i].Figure, entries[j].Figure) && entries[i].Bound!.In == entries[j].Bound!.In && entries[i].Figure.Value != entries[j].Figure.Value && IsListed(entries[i].Bound!, entries[j].Bound!))
                {
                    if (OutOfOrder(examination, entries[i], entries[j])) return Told(entries[i], entries[j]);
                }
                else if (Alike(entries[i].Figure, entries[j].Figure) && entries[i].Bound!.In == entries[j].Bound!.In && Alike(entries[i].Bound!.Figure, entries[j].Bound!.Figure)
                    && entries[i].Figure.Value != entries[j].Figure.Value && Swapped(examination, entries[i], entries[j]))
                    return Told(entries[i], entries[j]);
        return null;
    }

    private static Objection Told(Entry one, Entry other) =>
        new(Support.Contradicted, $"The digest has {Wordings.Literal(one.Figure)} and {Wordings.Literal(other.Figure)} the other way about: “{Wordings.Quote(one.Bound!.In)}”.", one.Bound!.Figure.At, one.Figure.Index);

    // "A .. than B (5.3 and 12.7%, respectively)".
    private static bool IsListed(Located one, Located other)
    {
        var (first, second) = one.Figure.At.Start < other.Figure.At.Start ? (one.Figure, other.Figure) : (other.Figure, one.Figure);
        var between = one.In.Words.Where(word => word.At.Start >= first.At.End && word.At.End <= second.At.Start && word.Kind != WordKind.Digits).ToList();
        var after = one.In.Text.AsSpan(second.At.End, Math.Min(20, one.In.At.End - second.At.End));
        return between is [{ Lower: "and" or "versus" or "vs" or "v" or "or" }] && after.IndexOf("respectively", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // In a list told "respectively" the numbers stand in the order of their names: the claim's own names, met in the other order, have changed numbers.
    private static bool OutOfOrder(Examination examination, Entry one, Entry other)
    {
        var (first, second) = one.Bound!.Figure.At.Start < other.Bound!.Figure.At.Start ? (one, other) : (other, one);
        var behind = IsTied(examination.Claim, one.Figure, other.Figure);
        var (a, b) = Telling(examination.Claim, first.Figure, second.Figure, behind);
        var home = one.Bound.In;
        var words = home.Words.Where(word => word.At.End <= first.Bound!.Figure.At.Start).ToList();
        var keys = Concepts.In(words).Select(part => (words[part.At].At.Start, Key: part.Concept ?? words[part.At].Key)).ToList();
        // The nearest place where both are named is where the list looks back to.
        var (mine, theirs) = (keys.FindLast(key => a.Contains(key.Key)), keys.FindLast(key => b.Contains(key.Key)));
        return mine.Key is not null && theirs.Key is not null && mine.Start > theirs.Start && !keys.Exists(key => b.Contains(key.Key) && key.Start > mine.Start) && keys.Count(key => a.Contains(key.Key)) == 1 && keys.Count(key => b.Contains(key.Key)) == 1;
    }

    // Either side of a number may say whose it is, in the claim and in the source: the reading with the most words in common decides, and only without a tie.
    private static bool Swapped(Examination examination, Entry one, Entry other)
    {
        var (best, crossing, tied) = (0, false, false);
        foreach (var mine in (ReadOnlySpan<bool>)[false, true])
            foreach (var theirs in (ReadOnlySpan<bool>)[false, true])
            {
                if (!mine && IsTied(examination.Claim, one.Figure, other.Figure) || !theirs && IsTied(one.Bound!.In, one.Bound.Figure, other.Bound!.Figure)) continue;
                if (mine && IsLed(examination.Claim, one.Figure, other.Figure) || theirs && IsLed(one.Bound!.In, one.Bound.Figure, other.Bound!.Figure)) continue;
                var (a, b) = Telling(examination.Claim, one.Figure, other.Figure, mine);
                var (c, d) = Telling(one.Bound!.In, one.Bound.Figure, other.Bound!.Figure, theirs);
                var straight = a.Count(c.Contains) + b.Count(d.Contains);
                var crossed = a.Count(d.Contains) + b.Count(c.Contains);
                var swapped = straight == 0 && a.Exists(d.Contains) && b.Exists(c.Contains);
                var apart = Math.Abs(straight - crossed);
                if (apart > best) (best, crossing, tied) = (apart, swapped, false);
                else if (apart == best && best > 0) tied |= swapped != crossing;
            }
        return crossing && !tied;
    }

    private static bool Alike(Figure one, Figure other) => (one.Class == other.Class || one.Class is FigureClass.Count or FigureClass.Measurement && other.Class is FigureClass.Count or FigureClass.Measurement) && Classes.SameUnit(one.Unit, other.Unit);

    // "84% in the group ..": what stands behind it says whose it is, and what stands before it does not.
    private static bool IsTied(Statement statement, Figure one, Figure other)
    {
        foreach (var figure in (ReadOnlySpan<Figure>)[one, other])
        {
            var next = statement.Words.FirstOrDefault(word => word.At.Start >= figure.At.End && !statement.Figures.Any(number => !number.IsName && number.At.Overlaps(word.At)));
            if (next.Lower is "in" or "with" or "among" or "of" or "for" or "after" or "on" && next.At.Start - figure.At.End < 24 && statement.Text.AsSpan(figure.At.End, next.At.Start - figure.At.End).IndexOfAny(",;") < 0) return true;
        }
        return false;
    }

    // "Sensitivity 74%, specificity 94%": what each is stands right before it.
    private static bool IsLed(Statement statement, Figure one, Figure other)
    {
        string? first = null;
        foreach (var figure in (ReadOnlySpan<Figure>)[one, other])
        {
            var last = statement.Words.LastOrDefault(word => word.At.End <= figure.At.Start && word.Lower is not ("was" or "were" or "of" or "is"));
            if (last.Lower is null || last.Kind is not (WordKind.Content or WordKind.Name) || figure.At.Start - last.At.End > 5 || last.Key == first) return false;
            first = last.Key;
        }
        return true;
    }

    // The words beside each of two numbers that do not stand beside the other.
    private static (List<string> One, List<string> Other) Telling(Statement statement, Figure one, Figure other, bool behind)
    {
        var (left, right) = (Beside(statement, one, behind), Beside(statement, other, behind));
        var (mine, others) = (left.Except(right).ToList(), right.Except(left).ToList());
        // "With recovery" and "without it" may differ in nothing else; elsewhere "with" tells nothing.
        if (!mine.Contains("without") && !others.Contains("without"))
        {
            mine.Remove("with");
            others.Remove("with");
        }
        return (mine, others);
    }

    private static HashSet<string> Beside(Statement statement, Figure figure, bool behind)
    {
        var row = statement.Figures.Where(other => Alike(other, figure) && !other.IsName && other.Number.Kind != Reading.NumberKind.Denominator).ToList();
        var at = row.FindIndex(other => other.At == figure.At);
        var (from, to) = behind
            ? (figure.At.End, Math.Min(figure.At.End + After, at >= 0 && at + 1 < row.Count ? row[at + 1].At.Start : statement.At.End))
            : (Math.Max(figure.At.Start - Before, at > 0 ? row[at - 1].At.End : statement.At.Start), figure.At.Start);
        if (from >= to) return [];
        var text = statement.Text.AsSpan(from, to - from);
        if (behind && text.IndexOf(';') is >= 0 and var stop) to = from + stop;
        if (!behind && text.LastIndexOf(';') is >= 0 and var start) from += start;
        var words = statement.Words.Where(word => word.At.Start >= from && word.At.End <= to && IsTelling(word)).ToList();
        var keys = Concepts.In(words).Select(one => one.Concept ?? words[one.At].Key).ToHashSet(StringComparer.Ordinal);
        foreach (var word in statement.Words)
            if (word.At.Start >= from && word.At.End <= to && word.Lower is "with" or "without") keys.Add(word.Lower);
        return keys;
    }

    private static bool IsTelling(Word word) => !Dumb.Contains(word.Lower) && (word.Kind is WordKind.Content or WordKind.Name || word.Lower == "alone" || Lexicon.Comparator.Contains(word.Lower));
}
