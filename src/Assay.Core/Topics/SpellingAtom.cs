using System.Collections.Immutable;

namespace Assay.Topics;

/// <summary>A run of letters, a Greek letter or a number of an alias, with all the ways to write it.</summary>
/// <param name="Ways">Folded spellings, longest first.</param>
/// <param name="Kind">Letters, Greek or digits.</param>
/// <param name="Marks">Punctuation that the alias has before this atom and a text may have too.</param>
internal sealed record SpellingAtom(ImmutableArray<string> Ways, AtomKind Kind, string Marks)
{
    private static readonly ImmutableArray<(string Latin, char Greek, string Short)> Letters =
    [
        ("alpha", 'α', "a"), ("beta", 'β', "b"), ("gamma", 'γ', "g"), ("delta", 'δ', "d"),
        ("epsilon", 'ε', "e"), ("kappa", 'κ', "k"), ("lambda", 'λ', "l"), ("omega", 'ω', "w"),
    ];

    private static readonly ImmutableArray<string> Counted =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The atom of one folded run.</summary>
    public static SpellingAtom Of(string run, string marks)
    {
        if (char.IsAsciiDigit(run[0]))
            return new(run.Length == 1 ? [Counted[run[0] - '0'], run] : [run], AtomKind.Digits, marks);
        if (Counted.IndexOf(run) is >= 0 and var count)
            return new([run, count.ToString()], AtomKind.Digits, marks);
        foreach (var (latin, greek, brief) in Letters)
            if (run == latin || (run.Length == 1 && run[0] == greek))
                return new([latin, greek.ToString(), brief], AtomKind.Greek, marks);
        return new([run], AtomKind.Letters, marks);
    }
}
