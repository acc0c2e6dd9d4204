using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Assay.Verification.Rewordings;

/// <summary>A word that says which way gives way to its opposite (V04).</summary>
internal sealed partial class Turned : IMending
{
    private static readonly FrozenDictionary<string, string[]> Opposites = new (string, string)[]
    {
        ("higher", "lower"), ("more", "fewer"), ("more", "less"), ("greater", "lower"), ("greater", "smaller"), ("longer", "shorter"), ("better", "worse"),
        ("increased", "decreased"), ("increased", "reduced"), ("increases", "decreases"), ("increases", "reduces"), ("increase", "decrease"), ("increase", "reduction"),
        ("improved", "worsened"), ("improves", "worsens"), ("improvement", "worsening"), ("rose", "fell"), ("raised", "lowered"), ("raises", "lowers"),
        ("larger", "smaller"), ("earlier", "later"), ("faster", "slower"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).GroupBy(pair => pair.Item1, pair => pair.Item2).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToArray(), StringComparer.OrdinalIgnoreCase);

    public bool Turns => true;

    public IEnumerable<Mend> Of(Complaint complaint)
    {
        if (!complaint.Breaks("V04"))
            yield break;
        foreach (Match match in Word().Matches(complaint.Sentence))
        {
            if (!Opposites.TryGetValue(match.Value, out var others))
                continue;
            var after = complaint.Sentence[(match.Index + match.Length)..];
            // The source's own word first.
            foreach (var other in others.Where(other => other is not "fewer" || !Degree().IsMatch(after)).OrderBy(other => !complaint.Homes.Any(home => home.At.Of(complaint.Source).Contains(other, StringComparison.OrdinalIgnoreCase))))
                yield return Mend.Of(match.Index, match.Length, char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other);
        }
    }

    // "more frequent" is not "fewer frequent".
    [GeneratedRegex(@"^ (?:frequent|common|likely|often|rapid|severe|effective|prevalent|favou?rable|pronounced|[a-z]+ly)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex(@"[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
