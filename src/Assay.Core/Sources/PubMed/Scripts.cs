using System.Collections.Frozen;

namespace Assay.Sources.PubMed;

/// <summary>
/// Raised and lowered characters: those Unicode names SUPERSCRIPT or SUBSCRIPT. A run of which one character is missing
/// stays plain and is marked, so that 10 raised to 9 is never 109.
/// </summary>
internal sealed class Scripts
{
    /// <summary>Superscripts.</summary>
    public static Scripts Raised { get; } = new('^', "0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ", "®™℠°′″");

    /// <summary>Subscripts.</summary>
    public static Scripts Lowered { get; } = new('_', "0123456789+-−=()aehijklmnoprstuvxəβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓₔᵦᵧᵨᵩᵪ", "");

    private readonly FrozenDictionary<char, char> shifted;

    private Scripts(char mark, string plain, string script, string alreadyShifted)
    {
        Mark = mark;
        var table = new Dictionary<char, char>();
        for (var i = 0; i < plain.Length; i++) table.Add(plain[i], script[i]);
        foreach (var c in alreadyShifted) table.Add(c, c);
        shifted = table.ToFrozenDictionary();
    }

    /// <summary>What marks a run that has no such characters: <c>^</c> or <c>_</c>.</summary>
    public char Mark { get; }

    /// <summary>Shifts the run in place; false, and nothing done, where one of its characters has no shifted form.</summary>
    public bool TryShift(Span<char> run)
    {
        foreach (var c in run)
            if (!shifted.ContainsKey(c)) return IsExponent(run) && Exponent(run);
        for (var i = 0; i < run.Length; i++) run[i] = shifted[run[i]];
        return true;
    }

    // Journals set the minus of 10 to the -3 as an en dash; before digits alone it can be nothing else.
    private static bool IsExponent(ReadOnlySpan<char> run) =>
        run.Length > 1 && run[0] == '–' && run[1..].IndexOfAnyExceptInRange('0', '9') < 0;

    private bool Exponent(Span<char> run)
    {
        run[0] = '-';
        for (var i = 0; i < run.Length; i++) run[i] = shifted[run[i]];
        return true;
    }
}
