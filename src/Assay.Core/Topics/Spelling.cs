using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>One alias and every way a paper may write it: Tα1, T alpha 1, Talpha(1), T-α₁.</summary>
internal sealed class Spelling
{
    /// <summary>Most characters an alias may have.</summary>
    public const int LongestAlias = 120;

    private const int WidestGap = 5;
    private const int LongestBeginning = 40;
    private const int MostBeginnings = 48;
    private readonly ImmutableArray<SpellingAtom> atoms;
    private readonly bool open;
    private readonly bool brief;

    private Spelling(string alias, ImmutableArray<SpellingAtom> atoms, bool open)
    {
        (Alias, this.atoms, this.open) = (alias, atoms, open);
        var letters = atoms.Where(a => a.Kind == AtomKind.Letters).Sum(a => a.Ways[0].Length);
        var digits = atoms.Where(a => a.Kind == AtomKind.Digits).Sum(a => a.Ways[^1].Length);
        brief = letters <= 2 && digits <= 3 && atoms.Length > 1;
    }

    /// <summary>The alias as the catalogue writes it.</summary>
    public string Alias { get; }

    /// <summary>Compiles an alias; a final asterisk leaves its end open (<c>immun*</c>).</summary>
    /// <exception cref="ArgumentException">The alias cannot be looked for.</exception>
    public static Spelling Of(string alias) => CanSpell(alias)
        ? new(alias, Atoms(alias), alias.EndsWith('*'))
        : throw new ArgumentException($"\"{alias}\" is no name to look for: it needs two letters or digits at least and {LongestAlias} characters at most.", nameof(alias));

    /// <summary>Whether a text has enough to be looked for, and not too much.</summary>
    public static bool CanSpell(string alias) =>
        alias.Length <= LongestAlias && Atoms(alias).Sum(a => a.Ways[^1].Length) >= 2;

    /// <summary>Two aliases that some text could spell the same have the same key.</summary>
    public static string Key(string alias) => string.Join(' ', Atoms(alias).Select(a => a.Kind == AtomKind.Greek ? a.Ways[0] : a.Ways[^1]));

    /// <summary>
    /// What every spelling starts with, gaps and punctuation left out: folded texts of two characters at least. Where the ways to
    /// write it multiply, they are the shorter.
    /// </summary>
    public IEnumerable<string> Beginnings()
    {
        List<string> ways = [""];
        foreach (var atom in atoms)
        {
            if (ways[0].Length >= LongestBeginning || (ways.Count * atom.Ways.Length > MostBeginnings && ways.All(way => way.Length >= 2))) break;
            ways = [.. ways.SelectMany(way => atom.Ways.Select(more => way + more))];
        }
        return ways.Select(way => way.Length > LongestBeginning ? way[..LongestBeginning] : way).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a spelling starts at a position.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="start">Where.</param>
    /// <param name="end">The position after the spelling.</param>
    /// <param name="doubtful">Whether it is a short name spelled so loosely (Ta1, TB 500) that it may mean something else.</param>
    public bool TryMatch(ReadOnlySpan<char> folded, int start, out int end, out bool doubtful)
    {
        doubtful = false;
        if (!TryMatch(folded, start, 0, out end, ref doubtful)) return false;
        if (open) end = WordEnd(folded, end);
        if (end < folded.Length && folded[end] == ')' && folded[start..end].Count('(') > folded[start..end].Count(')')) end++;
        return true;
    }

    private bool TryMatch(ReadOnlySpan<char> folded, int at, int index, out int end, ref bool doubtful)
    {
        end = at;
        if (index == atoms.Length) return open || IsEnd(folded, at);
        var atom = atoms[index];
        var from = index == 0 ? at : Gap(folded, at, atom);
        if (index > 0 && from == at && atom.Kind == AtomKind.Digits && atoms[index - 1].Kind == AtomKind.Digits) return false;
        var loose = brief && folded[at..from].Contains(' ');
        foreach (var way in atom.Ways)
        {
            if (!folded[from..].StartsWith(way, StringComparison.Ordinal)) continue;
            var after = from + way.Length;
            var inner = doubtful || loose || (brief && atom.Kind == AtomKind.Greek && way.Length == 1 && char.IsAscii(way[0]));
            if (!TryMatch(folded, after, index + 1, out end, ref inner)) continue;
            doubtful = inner;
            return true;
        }
        return false;
    }

    private static int Gap(ReadOnlySpan<char> folded, int at, SpellingAtom atom)
    {
        var limit = Math.Min(folded.Length, at + WidestGap);
        while (at < limit
            && (folded[at] is ' ' or '-' || (folded[at] == '(' && atom.Kind == AtomKind.Digits) || atom.Marks.Contains(folded[at])))
            at++;
        return at;
    }

    private static int WordEnd(ReadOnlySpan<char> folded, int at)
    {
        var limit = Math.Min(folded.Length, at + LongestAlias);
        while (at < limit && char.IsLetterOrDigit(folded[at])) at++;
        return at;
    }

    private static bool IsEnd(ReadOnlySpan<char> folded, int at)
    {
        if (at >= folded.Length) return true;
        if (char.IsLetterOrDigit(folded[at])) return false;
        if (!char.IsAsciiDigit(folded[at - 1])) return true;
        // "LL 37%" and "LL 37.5" are measurements, not names.
        return folded[at] != '%'
            && !(folded[at] is '.' or ',' && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]));
    }

    private static ImmutableArray<SpellingAtom> Atoms(string alias)
    {
        var atoms = ImmutableArray.CreateBuilder<SpellingAtom>();
        var marks = "";
        for (var i = 0; i < alias.Length;)
        {
            var end = RunEnd(alias, i);
            if (end == i)
            {
                var folded = Folding.Of(alias[i++]);
                if (atoms.Count > 0 && folded is not (' ' or '-')) marks += folded;
                continue;
            }
            atoms.Add(SpellingAtom.Of(string.Concat(alias[i..end].Select(Folding.Of)), marks));
            (marks, i) = ("", end);
        }
        return WithoutStrayLetters(atoms.ToImmutable());
    }

    // A Latin letter reads as Greek only before a number: "thymosin a1", but never "thymosin a potent".
    private static ImmutableArray<SpellingAtom> WithoutStrayLetters(ImmutableArray<SpellingAtom> atoms) =>
    [
        .. atoms.Select((atom, i) => atom.Kind != AtomKind.Greek || (i + 1 < atoms.Length && atoms[i + 1].Kind == AtomKind.Digits)
            ? atom
            : atom with { Ways = [.. atom.Ways.Where(w => w.Length > 1 || !char.IsAscii(w[0]))] }),
    ];

    private static int RunEnd(string alias, int start)
    {
        var kind = Kind(alias[start]);
        var end = start;
        while (kind != 0 && end < alias.Length && Kind(alias[end]) == kind) end++;
        return end;
    }

    private static int Kind(char c)
    {
        var folded = Folding.Of(c);
        return char.IsAsciiDigit(folded) ? 1 : folded is >= 'α' and <= 'ω' ? 2 : char.IsLetter(folded) ? 3 : 0;
    }
}
