using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Puts the numbers of one outcome together and finds the words that say which outcome it is.</summary>
internal static class Groups
{
    private const int Around = 5;

    /// <summary>The figures with group, topic and time.</summary>
    public static List<Figure> Of(string text, Passage at, List<Word> words, ImmutableArray<Mention> mentions, List<Figure> figures, StatementReader reader)
    {
        var results = figures.Where(figure => !figure.IsName && Classes.IsResult(figure.Class) && figure.Label is not ("enrolled" or "randomised" or "screened")).ToList();
        var spans = Spans(text, at, words, results, reader);
        var topics = Topics(text, at, words, spans, reader);
        return [.. figures.Select(figure =>
        {
            var group = spans.FindIndex(span => span.Contains(figure.At));
            var topic = group >= 0 && results.Contains(figure) ? topics[group] : reader.TopicOf(Near(words, figure.At));
            return figure with { Group = results.Contains(figure) ? group : -1, Topic = topic, When = WhenOf(text, at, spans, group, figure, figures) };
        })];
    }

    // A group ends where words that say something new stand between two numbers.
    private static List<Passage> Spans(string text, Passage at, List<Word> words, List<Figure> results, StatementReader reader)
    {
        var spans = new List<Passage>();
        foreach (var figure in results)
        {
            if (spans.Count > 0)
            {
                var gap = Passage.Between(spans[^1].End, Math.Max(spans[^1].End, figure.At.Start));
                if (!reader.HasTopic(words, gap) && gap.Of(text).IndexOf(';', StringComparison.Ordinal) < 0)
                {
                    spans[^1] = Passage.Between(spans[^1].Start, figure.At.End);
                    continue;
                }
            }
            spans.Add(figure.At);
        }
        return spans;
    }

    private static List<ImmutableArray<string>> Topics(string text, Passage at, List<Word> words, List<Passage> spans, StatementReader reader)
    {
        var topics = new List<ImmutableArray<string>>();
        var leads = spans.Count > 0 && reader.HasTopic(words, Passage.Between(at.Start, spans[0].Start));
        for (var i = 0; i < spans.Count; i++)
        {
            var before = Passage.Between(i == 0 ? at.Start : spans[i - 1].End, spans[i].Start);
            var after = Passage.Between(spans[i].End, i + 1 < spans.Count ? spans[i + 1].Start : at.End);
            var led = leads || IsLed(text, words, spans[i], at, reader);
            var topic = led ? Last(text, words, before, reader) : First(text, words, after, reader);
            if (topic.Length == 0)
                topic = led ? First(text, words, after, reader) : Last(text, words, before, reader);
            topics.Add(topic.Length > 0 ? topic : i > 0 ? topics[i - 1] : reader.TopicOf(words));
        }
        return topics;
    }

    // "182 had ultrasound (sensitivity 74%, specificity 94%)": what stands right before a number names it where nothing follows that could.
    private static bool IsLed(string text, List<Word> words, Passage span, Passage at, StatementReader reader)
    {
        var rest = text.AsSpan(span.End, at.End - span.End).TrimStart(" %");
        if (rest.Length > 0 && rest[0] is not (',' or ';' or ')' or '.')) return false;
        var last = words.FindLast(word => word.At.End <= span.Start);
        return last.Lower is not null && span.Start - last.At.End <= 1 && last.At.Start >= at.Start && reader.HasTopic(words, last.At);
    }

    // The words after the last comma, where they say something; else all of them.
    private static ImmutableArray<string> Last(string text, List<Word> words, Passage range, StatementReader reader)
    {
        var cut = range.Length == 0 ? -1 : text.LastIndexOfAny([',', ';', ':'], range.End - 1, range.Length);
        // "survival: 75%" and "survival, 75%" name it before the mark.
        var late = cut < 0 ? [] : reader.TopicOf(Inside(words, Passage.Between(cut, range.End)));
        return late.Length > 0 ? late : reader.TopicOf(Inside(words, range));
    }

    private static ImmutableArray<string> First(string text, List<Word> words, Passage range, StatementReader reader)
    {
        var cut = range.Length == 0 ? -1 : text.IndexOfAny([',', ';', ':'], range.Start, range.Length);
        var early = cut < 0 ? [] : reader.TopicOf(Inside(words, Passage.Between(range.Start, cut)));
        return early.Length > 0 ? early : reader.TopicOf(Inside(words, range));
    }

    private static IEnumerable<Word> Inside(List<Word> words, Passage range) => words.Where(word => range.Contains(word.At));

    private static IEnumerable<Word> Near(List<Word> words, Passage at)
    {
        var here = words.FindIndex(word => word.At.End > at.Start);
        return here < 0 ? [] : words.Skip(Math.Max(0, here - Around)).Take(2 * Around + 1);
    }

    // The nearest time before the group's first number, else the sentence's only one.
    private static (double, string)? WhenOf(string text, Passage at, List<Passage> spans, int group, Figure figure, List<Figure> figures)
    {
        if (group < 0 || figure.Class == FigureClass.Time)
            return null;
        var times = figures.Where(other => other.Class == FigureClass.Time && Times.InDays(other) is not null).ToList();
        if (times.Count == 0)
            return null;
        var from = group == 0 ? at.Start : spans[group - 1].End;
        var to = group + 1 < spans.Count ? spans[group + 1].Start : at.End;
        // "At 52 weeks (60% v 38%)".
        var open = text.LastIndexOf('(', figure.At.Start);
        var anchor = open > at.Start && text.IndexOf(')', open, figure.At.Start - open) < 0 ? open : figure.At.Start;
        if (times.LastOrDefault(time => time.At.End <= anchor && IsUnitAlone(text.AsSpan(time.At.End, anchor - time.At.End).Trim())) is { } stated) return (Times.InDays(stated)!.Value, stated.Number.Raw);
        var near = times.LastOrDefault(time => time.At.Start >= from && time.At.End <= spans[group].Start)
            ?? (times.Select(time => time.Value).Distinct().Count() == 1 ? times[0] : times.FirstOrDefault(time => time.At.Start >= spans[group].Start && time.At.End <= to));
        return near is null ? null : (Times.InDays(near)!.Value, near.Number.Raw);
    }

    // "52" and " weeks ", where the unit is no part of the number.
    private static bool IsUnitAlone(ReadOnlySpan<char> between) => between.IsEmpty || between.Length < 9 && Times.UnitInDays(between.ToString()) is not null;
}
