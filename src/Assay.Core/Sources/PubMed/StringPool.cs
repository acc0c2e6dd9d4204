using System.Text;

namespace Assay.Sources.PubMed;

/// <summary>Keeps one copy of words that recur (journals, headings, languages): the last one of each place in a small table.</summary>
public sealed class StringPool
{
    private const int LongestKept = 96;
    private const int Places = 1 << 13;

    private readonly string?[] kept = new string?[Places];

    /// <summary>The copy of <paramref name="word"/> that is kept, or a new one.</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return "";
        if (word.Length > LongestKept) return word.ToString();
        ref var place = ref kept[PlaceOf(word)];
        return place is { } known && word.SequenceEqual(known) ? known : place = word.ToString();
    }

    /// <summary>The copy of an ASCII word that is kept, or a new one.</summary>
    public string Of(ReadOnlySpan<byte> word)
    {
        if (word.Length > LongestKept) return Encoding.ASCII.GetString(word);
        var hash = (uint)word.Length;
        foreach (var c in word) hash = unchecked((hash ^ c) * 16777619);
        ref var place = ref kept[Fold(hash)];
        return place is { } known && Ascii.Equals(word, known) ? known : place = Encoding.ASCII.GetString(word);
    }

    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word) hash = unchecked((hash ^ c) * 16777619);
        return Fold(hash);
    }

    private static int Fold(uint hash) => (int)((hash ^ (hash >> 15)) & (Places - 1));
}
