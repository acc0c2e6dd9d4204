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
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is TokenKind.Mark or TokenKind.Number || !MayBegin(text, tokens[i].Start)) continue;
            for (var last = Math.Min(i + Longest, tokens.Length) - 1; last >= i; last--)
            {
                var at = Passage.Between(tokens[i].Start, tokens[last].End);
                if (at.Length > 48 || Normalise(text.AsSpan(at.Start, at.Length), key) is not (> 0 and var length)) continue;
                if (!EntityNames.Table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out var named)) continue;
                // ALT and AST are names only in capitals; "alt" is a key on a keyboard.
                if (named.Capitals && !char.IsUpper(text[at.Start])) continue;
                found.Add(new(named.Slug, named.Kind, at));
                i = last;
                break;
            }
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
    internal static int Normalise(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
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
