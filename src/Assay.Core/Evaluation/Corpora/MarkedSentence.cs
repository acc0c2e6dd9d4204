using System.Collections.Immutable;
using Assay.Language;
using Assay.Reading;
using Assay.Reading.Mentions;

namespace Assay.Evaluation.Corpora;

/// <summary>A result sentence cut into tokens, its spans as mentions: what taggers and linkers learn from.</summary>
internal sealed class MarkedSentence
{
    public MarkedSentence(ResultSentence sentence)
    {
        Sentence = sentence;
        Words = new(sentence.Text);
        Numbers = NumberReader.Read(Words);
        var inside = 0;
        var marked = new List<(Mention Mention, int Id)>();
        foreach (var span in sentence.Spans)
        {
            var (start, end) = Trimmed(sentence.Text, span);
            if (start >= end) continue;
            if (start > 0 && char.IsLetter(sentence.Text[start]) && char.IsLetter(sentence.Text[start - 1])) inside++;
            var first = Words.TokenAt(start);
            if (first > 0 && Words.Tokens[first - 1].End > start) first--;
            var last = Math.Max(first, Words.TokenAt(end) - 1);
            while (last > first && Words.Mark(last) is '.' or ',' or ';') last--;
            marked.Add((new(KindOf(span.Type, first, last), first, last, 1), span.Id));
        }
        marked.Sort(static (a, b) => a.Mention.First != b.Mention.First ? a.Mention.First.CompareTo(b.Mention.First) : a.Mention.Last.CompareTo(b.Mention.Last));
        Mentions = [.. marked.Select(static one => one.Mention)];
        Ids = [.. marked.Select(static one => one.Id)];
        // Spans that begin inside words are shifted at the source; nothing can be learned from them.
        IsShifted = inside > 1;
    }

    public ResultSentence Sentence { get; }

    public Wording Words { get; }

    public ImmutableArray<Number> Numbers { get; }

    /// <summary>The marked mentions in order.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>The span number of each mention.</summary>
    public ImmutableArray<int> Ids { get; }

    public bool IsShifted { get; }

    /// <summary>Pairs of value and name that belong together, as places in <see cref="Mentions"/>.</summary>
    public HashSet<(int Value, int Name)> Links() =>
        [.. Sentence.Relations.Select(relation => (Ids.IndexOf(relation.Measure), Ids.IndexOf(relation.Head))).Where(static pair => pair is { Item1: >= 0, Item2: >= 0 })];

    private MentionKind KindOf(string type, int first, int last) => type switch
    {
        "arm" => MentionKind.Arm,
        "measure" => MentionKind.Measure,
        _ => TimeWords.Are(Words, first, last) ? MentionKind.Time : MentionKind.Outcome,
    };

    private static (int Start, int End) Trimmed(string text, ResultSpan span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }
}
