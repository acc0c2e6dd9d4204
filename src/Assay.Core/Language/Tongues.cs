using System.Collections.Frozen;

namespace Assay.Language;

/// <summary>Tells the language of a text by its script and its commonest words. Linear in the text; reads its first 1,500 characters.</summary>
public static class Tongues
{
    private const int Enough = 1500;
    private const int FewWords = 8;

    // The words that are commonest in running text and are words of one of these languages alone, or nearly so.
    private static readonly (Tongue Tongue, string Words)[] Rows =
    [
        (Tongue.English, "the of and in to with was were for is by that from this which are at as be or on we between than not had have been their after during patients"),
        (Tongue.French, "le la les des du et dans une un avec pour par sur est sont été était étaient qui que nous chez au aux ont ces cette entre après groupe malades"),
        (Tongue.German, "der die das und den dem des ein eine einer eines mit von zu im bei nach wurde wurden ist sind nicht für auf als zwischen durch sich werden oder"),
        (Tongue.Spanish, "el la los las de del y en con para por una un se que fue fueron es son entre al como más pacientes después durante grupo su"),
        (Tongue.Portuguese, "o os as do da dos das e em no na nos nas com para por uma um foi foram que não são ao pacientes entre após grupo mais"),
        (Tongue.Italian, "il lo gli della dei delle nel nella con per una un è sono stato stati che di da al tra pazienti dopo gruppo più"),
        (Tongue.Dutch, "de het een van en met voor bij werd werden zijn niet door naar tussen patiënten na ook aan op"),
        (Tongue.Polish, "w z i na do że się jest są u pacjentów po nie oraz przez od grupie było"),
    ];

    private static readonly FrozenDictionary<string, int> Masks = Build();

    /// <summary>The language of <paramref name="text"/>; English where nothing speaks against it.</summary>
    public static Tongue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = text.AsSpan(0, Math.Min(text.Length, Enough));
        return Script(head) is { } tongue ? tongue : ByWords(head);
    }

    private static Tongue? Script(ReadOnlySpan<char> text)
    {
        int latin = 0, han = 0, kana = 0, hangul = 0, cyrillic = 0, other = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            if (c < 0x250 || c is >= '\u1E00' and <= '\u1EFF' or >= '\uFF21' and <= '\uFF5A') latin++;
            else if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF') han++;
            else if (c is >= '\u3040' and <= '\u30FF') kana++;
            else if (c is >= '\uAC00' and <= '\uD7AF') hangul++;
            else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            // Greek letters are symbols in English abstracts.
            else if (c is not (>= '\u0370' and <= '\u03FF')) other++;
        }
        var foreign = han + kana + hangul + cyrillic + other;
        // One sign of Chinese says as much as several letters.
        if (3 * (han + kana + hangul) + cyrillic + other <= latin || foreign < 4) return null;
        if (kana * 10 > han && kana > hangul) return Tongue.Japanese;
        if (han >= Math.Max(hangul, Math.Max(cyrillic, other))) return Tongue.Chinese;
        if (hangul >= Math.Max(cyrillic, other)) return Tongue.Korean;
        return cyrillic >= other ? Tongue.Cyrillic : Tongue.OtherScript;
    }

    private static Tongue ByWords(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Rows.Length];
        var words = 0;
        Span<char> low = stackalloc char[12];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            words++;
            if (end - at <= 12)
            {
                var length = text[at..end].ToLowerInvariant(low);
                if (length > 0 && Masks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(low[..length], out var mask))
                    for (var i = 0; i < counts.Length; i++)
                        if ((mask & (1 << i)) != 0) counts[i]++;
            }
            at = end;
        }
        if (words < FewWords) return Tongue.English;
        var best = 1;
        for (var i = 2; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        // An abstract in two languages is read for its English.
        return counts[best] >= 3 && counts[best] * 8 > words && counts[best] > 2 * counts[0] ? Rows[best].Tongue : Tongue.English;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var masks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Rows.Length; i++)
            foreach (var word in Rows[i].Words.Split(' '))
                masks[word] = masks.GetValueOrDefault(word) | (1 << i);
        return masks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
