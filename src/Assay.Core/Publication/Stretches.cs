using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Publication;

/// <summary>Cuts a text where its marks begin and end, so that text stays data and a page adds the markup.</summary>
public static class Stretches
{
    /// <summary>The characters of <paramref name="text"/> in <paramref name="within"/>, cut at the marks that lie in it.</summary>
    /// <remarks>Together the stretches give the range unchanged. Where marks overlap the earlier one wins; what lies outside is passed over.</remarks>
    public static ImmutableArray<Stretch> Of(string text, Passage within, IReadOnlyList<Passage> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var start = Math.Clamp(within.Start, 0, text.Length);
        var end = Math.Clamp(within.End, start, text.Length);
        var at = start;
        foreach (var (mark, index) in marks.Select((mark, index) => (mark, index)).OrderBy(pair => pair.mark).ThenBy(pair => pair.index))
        {
            if (mark.Length == 0 || mark.Start < at || mark.End > end) continue;
            if (mark.Start > at) stretches.Add(new(text[at..mark.Start], -1));
            stretches.Add(new(mark.Of(text), index));
            at = mark.End;
        }
        if (at < end) stretches.Add(new(text[at..end], -1));
        return stretches.ToImmutable();
    }

    /// <summary>The whole of <paramref name="text"/>, cut at its marks.</summary>
    public static ImmutableArray<Stretch> Of(string text, IReadOnlyList<Passage> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text, new Passage(0, text.Length), marks);
    }
}
