using Assay.Language;
using Assay.Reading.Findings.Arms;

namespace Assay.Reading.Findings;

/// <summary>Values of several outcomes told as lists: "A, B and C were 1, 2 and 3 in the X group versus 4, 5 and 6 in the Y group".</summary>
internal static class ParallelLists
{
    private const int LongestName = 8;
    private const int Near = 8;

    /// <summary>Takes such lists out of <paramref name="levels"/>: each value with its arm, its place in the list, and the words of that place.</summary>
    public static List<(Reported Value, int Place, OutcomePhrase Outcome)> Take(SentenceSpan span, List<Reported> levels, ArmRegister arms)
    {
        var taken = new List<(Reported, int, OutcomePhrase)>();
        var runs = Runs(span, levels);
        if (runs.Count == 0 || Names(span, runs[0]) is not { } names) return taken;
        var listed = runs.TakeWhile(run => run.Count == names.Count).Take(2).ToList();
        if (listed.Count == 0 || names.Count == 2 && listed.Count < 2) return taken;
        var sides = listed.ConvertAll(run => Arm(span, run, runs));
        if (sides.Count == 2 && arms.Arms.Count == 2)
        {
            sides[0] ??= sides[1] is null ? null : arms.Arms.First(arm => arm != sides[1]);
            sides[1] ??= sides[0] is null ? null : arms.Arms.First(arm => arm != sides[0]);
        }
        // Values of nobody, or of one arm twice, are another kind of list.
        if (sides.Contains(null) || sides.Distinct().Count() < sides.Count) return taken;
        for (var side = 0; side < sides.Count; side++)
            for (var place = 0; place < names.Count; place++)
            {
                var value = listed[side][place];
                (value.Arm, value.Rule, value.Confidence) = (sides[side], BindingRule.Parallel.Name, BindingRule.Parallel.Confidence);
                taken.Add((value, place, names[place]));
            }
        levels.RemoveAll(value => taken.Exists(one => one.Item1 == value));
        return taken;
    }

    // Values with nothing but a comma or "and" between them, at least two together.
    private static List<List<Reported>> Runs(SentenceSpan span, List<Reported> levels)
    {
        var runs = new List<List<Reported>>();
        foreach (var value in levels)
        {
            if (runs.Count > 0 && IsNext(span.Words, runs[^1][^1], value)) runs[^1].Add(value);
            else runs.Add([value]);
        }
        runs.RemoveAll(static run => run.Count < 2);
        return runs;
    }

    private static bool IsNext(Wording words, Reported one, Reported next)
    {
        if ((one.Main.Unit ?? "") != (next.Main.Unit ?? "") || next.First - one.Last is < 2 or > 3) return false;
        for (var k = one.Last + 1; k < next.First; k++)
            if (words.Mark(k) != ',' && !words.Is(k, "and")) return false;
        return true;
    }

    // The arm named behind a run before anything else is told, else the one named before it.
    private static ArmDraft? Arm(SentenceSpan span, List<Reported> run, List<List<Reported>> runs)
    {
        var next = runs.Find(other => other[0].First > run[^1].Last) is { } after ? after[0].First : span.End;
        var previous = runs.FindLast(other => other[^1].Last < run[0].First) is { } before ? before[^1].Last : span.First - 1;
        var behind = span.Mentions.FindAll(mention => mention.First > run[^1].Last && mention.Last < next);
        // "in the X and Y groups": the values of the list are of several arms.
        if (next == span.End && behind.Select(static mention => mention.Arm).Distinct().Count() > 1) return null;
        if (behind is [{ Arm: { } arm } first, ..] && first.First - run[^1].Last <= Near) return arm;
        return span.Mentions.FindLast(mention => mention.First > previous && mention.Last < run[0].First).Arm;
    }

    // As many names as the run has values: what stands before its verb, parted by commas and "and".
    private static List<OutcomePhrase>? Names(SentenceSpan span, List<Reported> run)
    {
        var words = span.Words;
        var verb = run[0].First - 1;
        while (verb > span.First && run[0].First - verb <= 3 && !words.Has(verb, WordClass.Verb)) verb--;
        if (!words.Has(verb, WordClass.Verb)) return null;
        var first = Math.Max(span.First, span.ClauseStart(verb));
        // "In the X group, fever, rash and nausea occurred in .."
        if (span.Mentions.FindLast(mention => mention.First >= first && mention.Last < verb) is { Arm: not null } led && words.Mark(led.Last + 1) == ',') first = led.Last + 2;
        var names = new List<OutcomePhrase>();
        var start = first;
        for (var k = first; k <= verb; k++)
        {
            if (k < verb && words.Mark(k) != ',' && !words.IsAny(k, "and", "or")) continue;
            if (k > start)
            {
                var (from, last) = Trimmed(words, start, k - 1, names.Count == 0);
                if (last < from || last - from >= LongestName || !IsName(words, from, last)) return null;
                names.Add(new(from, last, words.Range(from, last)));
            }
            start = k + 1;
        }
        return names.Count == run.Count ? names : null;
    }

    private static (int First, int Last) Trimmed(Wording words, int first, int last, bool opens)
    {
        while (last > first && words.Has(last, WordClass.Verb | WordClass.Adverb)) last--;
        // "the rates of fever, rash and nausea"
        for (var k = first; opens && k < last; k++)
            if (words.Is(k, "of") && words.Has(k - 1, WordClass.Outcome)) first = k + 1;
        while (first < last && words.Has(first, WordClass.Determiner)) first++;
        return (first, last);
    }

    private static bool IsName(Wording words, int first, int last)
    {
        for (var k = first; k <= last; k++)
            if (words.Has(k, WordClass.Verb | WordClass.Group | WordClass.Versus) || words.Kind(k) == TokenKind.Number) return false;
        return words.Kind(first) is TokenKind.Word or TokenKind.Name;
    }
}
