using System.Collections.Frozen;

namespace Assay.Records;

/// <summary>Letters that search and fingerprints write otherwise. Invariant globalization has no normalisation tables, so ours are here.</summary>
internal static class Alphabet
{
    private static readonly string[] Names =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    // Base letters of U+00C0 to U+017F in lower case; a dot where the letter has none.
    private const string Latin =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const string Greek = "αβγδεζηθικλμνξοπρςστυφχψω";
    private const string Shapes = "abydez.0.ku.v..npcotuoxww";

    private static readonly FrozenDictionary<char, string> Ligatures = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
    }.ToFrozenDictionary();

    /// <summary>The name of a Greek letter (and of the micro sign), or null.</summary>
    public static string? GreekName(char letter) => letter switch
    {
        'µ' => "mu",
        >= 'α' and <= 'ω' => Names[letter - 'α'],
        >= 'Α' and <= 'Ω' => Names[letter - 'Α'],
        'ϵ' => "epsilon",
        'ϑ' => "theta",
        'ϕ' => "phi",
        _ => null,
    };

    /// <summary>The digit that a superscript or subscript shows, or null.</summary>
    public static char? Digit(char letter) => letter switch
    {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁴' and <= '⁹' => (char)('4' + (letter - '⁴')),
        >= '₀' and <= '₉' => (char)('0' + (letter - '₀')),
        _ => null,
    };

    /// <summary>A Latin letter without its mark, a ligature as its letters; null where there is nothing to take off.</summary>
    public static string? Plain(char letter) =>
        Ligatures.TryGetValue(letter, out var letters) ? letters
        : letter is >= 'À' and <= 'ſ' && Latin[letter - 'À'] is var plain and not '.' ? plain.ToString()
        : null;

    /// <summary>The Latin letter that people type for a Greek one by its looks; any other letter is itself.</summary>
    public static char LookAlike(char letter)
    {
        var place = Greek.IndexOf(letter == 'µ' ? 'μ' : letter, StringComparison.Ordinal);
        return place >= 0 && Shapes[place] is var shape and not '.' ? shape : letter;
    }
}
