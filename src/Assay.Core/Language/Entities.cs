using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Language;

/// <summary>Finds the cytokines, cells, markers and viruses that digests are tagged with.</summary>
public static class Entities
{
    // The longest name listed has five words.
    private const int Longest = 5;

    private static readonly FrozenSet<int> beginnings = EntityNames.Table.Keys.Where(static key => key.Length > 1).Select(static key => (key[0] << 8) | key[1]).ToFrozenSet();

    /// <summary>Every entity named in <paramref name="text"/>, in order, the longest name at each place.</summary>
    public static ImmutableArray<Entity> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text, Tokens.Of(text));
    }

    /// <summary>The same, over tokens already cut.</summary>
    public static ImmutableArray<Entity> Find(string text, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<Entity>();
        Span<char> key = stackalloc char[64];
        var names = EntityNames.Table.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is TokenKind.Mark or TokenKind.Number || !MayBegin(text, tokens[i].Start)) continue;
            var (length, end, best, name) = (0, tokens[i].Start, -1, (Slug: "", Kind: "", Capitals: false));
            // Word by word to the longest name that begins here.
            for (var last = i; last < Math.Min(i + Longest, tokens.Length); last++)
            {
                if (tokens[last].End - tokens[i].Start > 48 || Append(text.AsSpan(end, tokens[last].End - end), key, length) is not (> 0 and var longer)) break;
                (length, end) = (longer, tokens[last].End);
                // ALT and AST are names only in capitals; "alt" is a key on a keyboard.
                if (names.TryGetValue(key[..length], out var named) && (!named.Capitals || char.IsUpper(text[tokens[i].Start]))) (best, name) = (last, named);
            }
            if (best < 0) continue;
            found.Add(new(name.Slug, name.Kind, Passage.Between(tokens[i].Start, tokens[best].End)));
            i = best;
        }
        return found.DrainToImmutable();
    }

    // Most words begin no name: two letters tell. What is no plain letter is looked up.
    private static bool MayBegin(string text, int start)
    {
        if (start + 1 >= text.Length || !char.IsAsciiLetter(text[start]) || !char.IsAsciiLetter(text[start + 1])) return true;
        return beginnings.Contains(((text[start] | 0x20) << 8) | (text[start + 1] | 0x20));
    }

    /// <summary>Lower case, Greek letters by name, no spaces, hyphens or brackets: <c>TNF-α</c> and <c>TNF alpha</c> agree.</summary>
    internal static int Normalise(ReadOnlySpan<char> name, Span<char> key) => Append(name, key, 0);

    // The key's new length behind its first letters, or 0 where no name can go on.
    private static int Append(ReadOnlySpan<char> name, Span<char> key, int length)
    {
        foreach (var c in name)
        {
            var greek = c switch { 'α' or 'Α' => "alpha", 'β' or 'Β' or 'ß' => "beta", 'γ' or 'Γ' => "gamma", 'κ' => "kappa", 'δ' => "delta", 'ω' => "omega", _ => null };
            if (greek is not null)
            {
                if (length + greek.Length > key.Length) return 0;
                greek.CopyTo(key[length..]);
                length += greek.Length;
            }
            else if (char.IsLetterOrDigit(c) || c is '+' or '⁺')
            {
                if (length >= key.Length) return 0;
                key[length++] = c == '⁺' ? '+' : char.ToLowerInvariant(c);
            }
            else if (c is ',' or '.' or ';' or '(' or ')' or ':') return 0;
        }
        return length;
    }
}
