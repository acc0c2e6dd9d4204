using System.Collections.Immutable;
using Assay.Records;
using Assay.Store;

namespace Assay.Search;

/// <summary>The words of a text around what was asked for.</summary>
/// <param name="Text">Plain text; an ellipsis where it was cut.</param>
/// <param name="Marks">Where the words asked for stand in it, in order, apart from each other.</param>
internal sealed record Snippet(string Text, ImmutableArray<Passage> Marks)
{
    private const int Width = 32;
    private const int Before = 6;
    private const string Cut = "…";

    /// <summary>From the first of the texts that has any of it; else the beginning of the first that is not empty.</summary>
    public static Snippet Of(Marking marking, params ReadOnlySpan<string> texts)
    {
        Snippet? beginning = null;
        foreach (var text in texts)
        {
            if (text.Length == 0) continue;
            var words = Folding.Words(text);
            var hits = marking.In(words);
            if (hits.Count > 0) return Around(text, words, hits);
            beginning ??= Around(text, words, []);
        }
        return beginning ?? new("", []);
    }

    private static Snippet Around(string text, ImmutableArray<Word> words, List<(int From, int To)> hits)
    {
        if (words.IsEmpty) return new(text, []);
        var first = Math.Max(0, Best(words, hits) - Before);
        var last = Math.Min(words.Length, first + Width);
        first = Math.Max(0, last - Width);
        var start = first == 0 ? 0 : Blank(text, words[first].At.Start, -1);
        var end = last == words.Length ? text.Length : Blank(text, words[last - 1].At.End, 1);
        var head = first == 0 ? "" : Cut;
        // A line feed between sections and a space are both one character: offsets hold.
        var body = text[start..end].Replace('\n', ' ');
        var shift = head.Length - start;
        var marks = hits.Where(hit => hit.From >= first && hit.To <= last)
            .Select(hit => Passage.Between(words[hit.From].At.Start + shift, words[hit.To - 1].At.End + shift));
        return new($"{head}{body}{(last == words.Length ? "" : Cut)}", [.. marks]);
    }

    /// <summary>The place to cut: at the next blank that way, so that "Tα1" and "28-day" stay whole; where it is far, here.</summary>
    private static int Blank(string text, int at, int step)
    {
        const int Far = 24;
        var place = at;
        for (var gone = 0; gone <= Far; gone++, place += step)
            if (place == 0 || place == text.Length || char.IsWhiteSpace(text[step < 0 ? place - 1 : place]))
                return place;
        return at;
    }

    /// <summary>The word at which a window holds most different hits; the first of them.</summary>
    private static int Best(ImmutableArray<Word> words, List<(int From, int To)> hits)
    {
        var (best, most) = (0, 0);
        for (int i = 0, j = 0; i < hits.Count; i++)
        {
            while (j < hits.Count && hits[j].To <= hits[i].From - Before + Width) j++;
            // No window holds more different hits than hits.
            if (j - i <= most) continue;
            var different = hits[i..Math.Max(i, j)].Select(hit => string.Join(' ', words[hit.From..hit.To].Select(word => word.Folded)))
                .Distinct(StringComparer.Ordinal).Count();
            if (different > most) (best, most) = (hits[i].From, different);
        }
        return best;
    }
}
