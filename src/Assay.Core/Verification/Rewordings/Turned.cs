using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>A word that says which way gives way to its opposite (V04).</summary>
internal sealed partial class Turned : IMending
{
    private static readonly FrozenDictionary<string, string> Opposites = new (string, string)[]
    {
        ("higher", "lower"), ("more", "fewer"), ("less", "more"), ("greater", "lower"), ("longer", "shorter"), ("better", "worse"), ("increased", "reduced"),
        ("increases", "reduces"), ("increase", "reduction"), ("decreased", "increased"), ("decreases", "increases"), ("decrease", "increase"), ("reduction", "increase"),
        ("improved", "worsened"), ("improves", "worsens"), ("improvement", "worsening"), ("rose", "fell"), ("raised", "lowered"), ("raises", "lowers"),
        ("smaller", "larger"), ("larger", "smaller"), ("earlier", "later"), ("later", "earlier"), ("faster", "slower"), ("slower", "faster"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).GroupBy(pair => pair.Item1).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.First().Item2, StringComparer.OrdinalIgnoreCase);

    public bool Turns => true;

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        if (!complaint.Breaks("V04"))
            yield break;
        foreach (Match match in Word().Matches(complaint.Sentence))
            if (Opposites.TryGetValue(match.Value, out var other))
                yield return Mend.Of(match.Index, match.Length, other == "fewer" && Degree().IsMatch(complaint.Sentence[(match.Index + match.Length)..]) ? "less" : char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other);
    }

    // "more frequent" is not "fewer frequent".
    [GeneratedRegex(@"^ (?:frequent|common|likely|often|rapid|severe|effective|prevalent|favou?rable|pronounced|[a-z]+ly)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
