using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>The verbs with which digests tell effects, in the forms they take.</summary>
internal static partial class Verbs
{
    private static readonly string[] Regular =
    [
        "improve", "reduce", "increase", "decrease", "lower", "raise", "prevent", "prolong", "shorten", "enhance", "restore", "protect", "induce", "cause", "help", "boost", "promote",
        "inhibit", "suppress", "attenuate", "alleviate", "modulate", "support", "offer", "provide", "affect", "differ", "change", "delay", "slow", "worsen", "benefit", "produce", "double",
        "halve", "trigger", "cure", "save", "treat", "work", "act", "contribute", "represent", "demonstrate", "show", "lessen", "limit", "mitigate", "ameliorate", "accelerate", "favour", "favor",
    ];

    private static readonly FrozenDictionary<string, string> Stems = Regular.SelectMany(stem => new[] { (S(stem), stem), (Ed(stem), stem) })
        .Concat([("led", "lead"), ("leads", "lead"), ("cut", "cut"), ("cuts", "cut"), ("results", "result"), ("resulted", "result"), ("fell", "fall"), ("falls", "fall"), ("rose", "rise"), ("rises", "rise"), ("plays", "play"), ("played", "play")])
        .GroupBy(pair => pair.Item1).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.First().Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Pasts = Stems.Where(pair => !pair.Key.EndsWith('s')).ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>"improve" for "improved", "improves"; null for what is no such verb.</summary>
    public static string? Stem(string form) => Stems.GetValueOrDefault(form);

    /// <summary>"improved" for "improve"; null for what is no such verb.</summary>
    public static string? Past(string stem) => Pasts.GetValueOrDefault(stem);

    private static string S(string stem) => stem.EndsWith("ss", StringComparison.Ordinal) ? stem + "es" : stem + "s";

    private static string Ed(string stem) => stem.EndsWith('e') ? stem + "d" : stem is "shorten" ? "shortened" : stem + "ed";

    /// <summary>A word that may be such a verb in a finite form, with an adverb before it; not after a form of "be" or "to".</summary>
    [GeneratedRegex(@"(?<!\b(?:was|were|is|are|been|being|be|to|not|of|with|the|a|an|and significantly|may|might|could|can) )(?<adverb>\b[a-z]+ly )?\b(?<verb>[a-z]+(?:s|ed)|led|cut|fell|rose)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Finite();
}
