using Assay.Language;
using Assay.Reading.Findings.Arms;
using Assay.Reading.Linking;
using Assay.Records;

namespace Assay.Reading.Findings;

/// <summary>Reads the results of an abstract sentence by sentence: values of arms, differences, changes.</summary>
internal sealed class ResultReader
{
    // A sentence past these is a table or a list pasted as text; pairing its numbers would be guessing.
    private const int MostTokens = 1200;
    private const int MostNumbers = 160;

    private readonly Wording words;
    private readonly ArmRegister arms;
    private readonly OutcomeFinder finder;
    private readonly OutcomeRegister outcomes;
    private readonly Gathered found = new();
    private readonly LinkedText linked;
    private readonly SentenceLinks links;

    // The only value of the sentence before, which the next sentence may be held against.
    private (Reported Value, string Outcome)? before;
    private (Reported Value, string Outcome)? here;

    private ResultReader(Wording words, ArmRegister arms, IReadOnlyList<Sentence> sentences, LinkedText linked)
    {
        this.words = words;
        this.arms = arms;
        this.linked = linked;
        links = new(words, arms);
        finder = new(words, arms);
        outcomes = new(words, sentences);
    }

    public static (Gathered Found, OutcomeRegister Outcomes) Read(Wording words, ArmRegister arms, IReadOnlyList<Sentence> sentences, IReadOnlyList<Number> numbers, LinkedText linked)
    {
        var reader = new ResultReader(words, arms, sentences, linked);
        var results = sentences.Any(static sentence => sentence.Role == Role.Results);
        int number = 0, mention = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Role is not (Role.Results or Role.Conclusions) && (results || sentence.Role is Role.Objective || sentence is { Role: Role.Background, Confidence: 1 })) continue;
            reader.Sentence(new(words, sentence, numbers, ref number, arms.Mentions, ref mention), sentence.Role);
        }
        return (reader.found, reader.outcomes);
    }

    private void Sentence(SentenceSpan span, Role role)
    {
        if (span.End - span.First > MostTokens || span.Numbers.Count > MostNumbers)
        {
            found.Aside("sentence-too-long", "A sentence with more than a hundred numbers was not taken apart.");
            return;
        }
        (before, here) = (here, null);
        if (Purpose.Speaks(words, span.First, span.End)) return;
        var values = ValueReader.Read(span);
        values.RemoveAll(value => arms.Sizes.Contains(value.Main.At.Start) || value.Count is not null && arms.Sizes.Contains(words.Tokens[value.First].Start));
        // A conclusion repeats; what was read once is not read again.
        if (role == Role.Conclusions) values.RemoveAll(Repeats);
        ChangeCues.Mark(span, values);
        var differences = new DifferenceReader(span, arms, finder, outcomes);
        var events = new List<(int Last, Pending Pending)>();
        links.Of(values.Count == 0 ? null : linked.Sentence(span.First, span.End));
        var levels = values.FindAll(static value => value.Measure is null && !value.IsChange);
        Lists(span, levels, differences, events);
        TimeCourses(span, levels);
        var from = span.First;
        foreach (var series in SeriesBuilder.Join(span, levels))
        {
            if (Series(span, series, from, differences) is { } pending) events.Add((series[^1].Last, pending));
            from = series[^1].Last + 1;
        }
        foreach (var value in values.FindAll(static value => value.Measure is not null)) events.Add((value.Last, differences.Estimate(value)));
        events.AddRange(Changes(span, values.FindAll(static value => value.Measure is null && value.IsChange), differences));
        events.Sort(static (a, b) => a.Last.CompareTo(b.Last));
        differences.Attach(events, found);
        if (role == Role.Results) Missed(span);
        if (events.Count == 0 && role == Role.Results) found.Comparisons.AddRange(differences.WithoutValues());
    }

    // A count or a share that no rule took for a result, in a sentence whose other words say what it is of.
    private void Missed(SentenceSpan span)
    {
        foreach (var (value, arm, outcome, confidence) in links.Missed(span, IsUsed))
            found.Results.Add(new(arm.Id, outcomes.IdOf(outcome, OutcomeKind.Unknown), Timepoints.Near(span, words.TokenAt(value.At.Start), words.TokenAt(value.At.Start), outcome),
                new(value.Value, value.Raw, value.At, Origin.Reported), value.Unit ?? "", null, null, null)
            { Rule = BindingRule.Linking, Confidence = confidence });
    }

    private bool IsUsed(Number number) =>
        found.Results.Exists(result => result.Value.At is { } at && (at.Overlaps(number.At) || result.Count is not null && number.At.End <= at.Start && at.Start - number.At.End < 24))
        || found.Changes.Exists(change => change.At.Overlaps(number.At)) || found.Comparisons.Exists(one => one.Estimate?.At is { } at && at.Overlaps(number.At) || one.P?.Value.At is { } p && p.Overlaps(number.At));

    private bool Repeats(Reported value) =>
        found.Results.Exists(result => result.Value.Raw == value.Main.Raw) || found.Changes.Exists(change => change.Change is { } size && size.Raw == value.Main.Raw)
        || found.Comparisons.Exists(one => one.Estimate is { } estimate && estimate.Raw == value.Main.Raw);

    /// <summary>Values of one outcome; a comparison to come where there are two arms.</summary>
    private Pending? Series(SentenceSpan span, List<Reported> series, int from, DifferenceReader differences)
    {
        var until = Until(span, series[^1]);
        var clause = Math.Max(from, span.ClauseStart(series[0].First));
        var bound = ArmBinder.Bind(span, series, clause == series[0].First ? from : clause, until, arms);
        bound |= links.Bind(series);
        if (series.Count == 1 && series[0].IsPlain && !IsResult(span, series[0])) return null;
        if (series.TrueForAll(static value => value.IsPlain) && series.Count > 1 && !series.Exists(static value => value.Arm is not null) && arms.Arms.Count != 0 && !span.Has(series[0].Last, series[^1].First, "vs", "versus", "v")) return null;
        var phrase = links.Outcome(series[0], Phrase(span, series, clause, until) is var named && named is { } weak && finder.IsWeak(weak) ? null : named) ?? named;
        var outcome = before is var (_, told) && span.Has(span.First, series[0].First, "corresponding") ? told : outcomes.IdOf(phrase, OutcomeKinds(series));
        var time = Timepoints.Near(span, series[0].First, series[^1].Last, phrase);
        if (!bound) found.Aside("two-values-one-arm", $"Two values go to one arm in: {Quote(span, series)}.");
        if (outcome is null && series.TrueForAll(static value => value.Arm is null))
        {
            if (!series[0].IsPlain) found.Aside("unplaced-number", $"Neither arm nor outcome found for {Quote(span, series)}.");
            return null;
        }
        if (arms.Arms.Count == 0 && series.Count > 1) found.Aside("no-arms", "Values are compared but no arms are named.");
        foreach (var value in series) found.Results.Add(Result(value, outcome, time));
        return series.Count < 2 ? Single(span, series[0], outcome, time, differences) : differences.Of(series, outcome, time);
    }

    // Each value of a list over outcomes goes to its own outcome, and is held against the value of that outcome in the other arm.
    private void Lists(SentenceSpan span, List<Reported> levels, DifferenceReader differences, List<(int, Pending)> events)
    {
        var made = new Dictionary<int, Reported>();
        foreach (var (value, at, phrase) in ParallelLists.Take(span, levels, arms))
        {
            var (outcome, time) = (outcomes.IdOf(phrase, OutcomeKinds([value])), Timepoints.Near(span, value.First, value.Last, phrase));
            found.Results.Add(Result(value, outcome, time));
            if (made.Remove(at, out var first)) events.Add((value.Last, differences.Of([first, value], outcome, time)));
            else made[at] = value;
        }
    }

    // Each value of a list over time points goes to the arm of the list and to its own time.
    private void TimeCourses(SentenceSpan span, List<Reported> levels)
    {
        var runs = TimeCourse.Take(span, levels);
        var from = span.First;
        var outcome = default(string);
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, times) = runs[i];
            var until = i + 1 < runs.Count ? runs[i + 1].Run[0].First : span.End;
            var behind = span.Mentions.Find(mention => mention.First > run[^1].Last && mention.First - run[^1].Last <= 4 && mention.Last < until);
            var before = span.Mentions.FindLast(mention => mention.First >= from && mention.Last < run[0].First);
            var arm = behind.Arm ?? before.Arm;
            outcome = outcomes.IdOf(finder.Before(from, run[0].First), OutcomeKinds(run)) ?? outcome ?? outcomes.IdOf(finder.Before(span.First, run[0].First), OutcomeKinds(run));
            if (outcome is null && arm is null) continue;
            for (var k = 0; k < run.Count; k++)
            {
                run[k].Arm = arm;
                found.Results.Add(Result(run[k], outcome, new(times[k].Value, times[k].Unit!, times[k].At)));
            }
            from = behind.Arm is null ? run[^1].Last + 1 : behind.Last + 1;
        }
    }

    // The words nearest before the values, then farther off; people counted are told by what they did.
    private OutcomePhrase? Phrase(SentenceSpan span, List<Reported> series, int clause, int until)
    {
        var first = series[0].First;
        var phrase = BeforeBracket(span, series) ?? finder.Before(clause, first) ?? finder.Before(span.First, first);
        if (phrase is { } named && !finder.IsWeak(named)) return phrase;
        var people = series[0].Count is not null || series[0].Main.Kind == NumberKind.Percent;
        return (people ? finder.Predicate(series[0].Last + 1, span.ClauseEnd(series[^1].Last)) ?? finder.Predicate(clause, first) : null)
            ?? phrase ?? finder.AtOrAfter(series[^1].Last + 1, until) ?? finder.Subject(clause, first) ?? (people ? finder.Subject(span.First, first) : null);
    }

    // "hepatic encephalopathy (8.9% vs 24.1%)": what stands before the bracket is measured, whatever it is called.
    private OutcomePhrase? BeforeBracket(SentenceSpan span, List<Reported> series) =>
        series.Count > 1 && span.Words.Mark(series[0].First - 1) is '(' or '[' ? finder.NounEnding(span.First, series[0].First - 1) : null;

    // A percentage in one arm may still be followed by a P value; a lone value with no arm is described, not compared.
    private Pending? Single(SentenceSpan span, Reported value, string? outcome, Timepoint? time, DifferenceReader differences)
    {
        if (value.Arm is null) return null;
        if (outcome is not null) here = (value, outcome);
        // "Remission was reached by 41% of X. The figure for placebo was 27% (p=0.03)."
        if (before is var (other, same) && same == outcome && other.Arm is not null && other.Arm != value.Arm && other.Main.Unit == value.Main.Unit && span.Numbers.Exists(number => number.Kind == NumberKind.P && words.TokenAt(number.At.Start) > value.Last))
        {
            var pending = differences.Of([other, value], outcome, time);
            pending.First = value.First;
            return pending;
        }
        return span.Has(value.Last, span.End, "compared", "versus", "vs", "than") ? differences.Of([value], outcome, time) : null;
    }

    private static OutcomeKind OutcomeKinds(List<Reported> series) =>
        series[0].Count is not null || series[0].Main.Kind == NumberKind.Percent ? OutcomeKind.Binary
        : series[0].Main.Kind is NumberKind.Mean or NumberKind.Median or NumberKind.Other or NumberKind.Duration ? OutcomeKind.Continuous : OutcomeKind.Unknown;

    private static bool IsResult(SentenceSpan span, Reported value) =>
        value.Main.Kind is NumberKind.Count ? value.Denominator is not null
        : value.Arm is not null && value.Main.Kind == NumberKind.Duration ? IsTimed(span, value)
        : value.Arm is not null && span.Words.IsAny(value.First - 1, "was", "were", "of", "had", "by", "averaged");

    // "Overall survival was 14.2 months with X": a length of time that is itself what was measured.
    private static bool IsTimed(SentenceSpan span, Reported value)
    {
        var told = false;
        for (var k = value.First - 1; k >= span.First; k--)
        {
            told |= span.Words.IsAny(k, "was", "were", "averaged", "had");
            if (told && span.Words.IsAny(k, "survival", "time", "duration", "stay", "length", "interval", "latency", "delay")) return !span.Words.IsAny(value.First - 1, "for", "after", "within", "at", "over", "than");
            if (span.Words.Mark(k) == ';') return false;
        }
        return false;
    }

    private static int Until(SentenceSpan span, Reported last)
    {
        // What follows the next number but P belongs to that number.
        for (var i = 0; i < span.Numbers.Count; i++)
            if (span.Tokens[i] is var token && token > last.Last && span.Numbers[i].Kind is not (NumberKind.P or NumberKind.Timepoint) && !span.Mentions.Exists(mention => mention.First <= token && token <= mention.Last)) return token;
        return span.End;
    }

    private static ArmResult Result(Reported value, string? outcome, Timepoint? time)
    {
        var spread = value.Spread ?? (value.Interval is { } interval ? new Dispersion("ci", interval.Level, interval.Low.Value, interval.High.Value, null) : null);
        return new(value.Arm?.Id, outcome, time, new(value.Main.Value, value.Main.Raw, value.Main.At, Origin.Reported), value.Main.Unit ?? "", value.Count, value.Denominator, spread)
        {
            Rule = value.Rule.Length > 0 ? value.Rule : outcome is null ? "" : BindingRule.NearestPhrase.Name,
            Confidence = value.Rule.Length > 0 ? value.Confidence : BindingRule.NearestPhrase.Confidence,
        };
    }

    private string Quote(SentenceSpan span, List<Reported> series)
    {
        var quote = span.Words.Range(series[0].First, series[^1].Last).Of(words.Text);
        return quote.Length > 80 ? $"\"{quote[..80]}..\"" : $"\"{quote}\"";
    }

    private List<(int, Pending)> Changes(SentenceSpan span, List<Reported> changes, DifferenceReader differences)
    {
        var events = new List<(int, Pending)>();
        var previous = default(string);
        var made = new List<(Reported Value, string? Outcome, int Index)>();
        foreach (var value in changes)
        {
            var phrase = ChangePhrases.Outcome(span, finder, value);
            var outcome = phrase is null ? previous : outcomes.IdOf(phrase, OutcomeKind.Unknown);
            previous = outcome;
            value.Arm = ChangePhrases.Arm(span, value);
            var time = Timepoints.Near(span, value.First, value.Last, phrase);
            if (ChangePhrases.AgainstArm(span, value, changes, arms) is { } against)
            {
                events.Add((value.Last, differences.Relative(value, against, outcome, time)));
                continue;
            }
            made.Add((value, outcome, found.Changes.Count));
            found.Changes.Add(ChangePhrases.Change(words, value, outcome) with { Rule = BindingRule.Wording.Name, Confidence = BindingRule.Wording.Confidence });
        }
        var start = 0;
        // Changes of one outcome in two arms, with one P behind them, are compared by it.
        while (start < made.Count)
        {
            var end = start + 1;
            while (end < made.Count && made[end].Outcome == made[start].Outcome && made[end].Value.Main.Unit == made[start].Value.Main.Unit && made[end].Value.Arm != made[end - 1].Value.Arm) end++;
            var group = made[start..end].ConvertAll(static one => one.Value);
            var pending = differences.Of(group, made[start].Outcome, Timepoints.Near(span, group[0].First, group[^1].Last, null));
            pending.ChangeIndex = group.Count == 1 ? made[start].Index : -1;
            events.Add((group[^1].Last, pending));
            start = end;
        }
        return events;
    }
}
