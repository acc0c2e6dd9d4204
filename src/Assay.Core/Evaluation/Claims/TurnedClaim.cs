using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Assay.Evaluation.Claims;

/// <summary>A claim turned into its opposite by one word: what a source supports, it refutes turned.</summary>
public static partial class TurnedClaim
{
    private static readonly FrozenDictionary<string, string> Opposites = Table(
        "increase decrease|increases decreases|increased decreased|increasing decreasing|promotes inhibits|promote inhibit|promoted inhibited|promoting inhibiting|enhances reduces|enhance reduce|enhanced reduced|enhancing reducing|"
        + "induces suppresses|induce suppress|induced suppressed|higher lower|high low|more less|greater smaller|better worse|improves worsens|improve worsen|improved worsened|activates inactivates|activate inactivate|activation inactivation|"
        + "upregulates downregulates|upregulated downregulated|upregulation downregulation|positive negative|positively negatively|effective ineffective|longer shorter|raises lowers|elevated reduced|essential dispensable|necessary unnecessary|required dispensable|"
        + "sensitive resistant|susceptible resistant|accelerates slows|accelerated slowed|presence absence|gain loss|superior inferior|beneficial harmful|likely unlikely|stimulates inhibits|facilitates hinders|facilitate hinder|strong weak|stronger weaker|"
        + "protects harms|protect harm|most least|common rare|stable unstable|dependent independent|benefits harms|benefit harm|causes prevents|cause prevent|favorable unfavorable|with without|similar different|elevation reduction|increases reduces|impairs improves|impair improve|impaired improved|stabilizes destabilizes|encourages prevents|early late|faster slower|larger smaller|rich poor|up-regulated down-regulated|up-regulation down-regulation|deficiency excess|abundant scarce|proliferation apoptosis|blocks allows|block allow|prevented caused|attenuates aggravates|attenuated aggravated");

    /// <summary>Every opposite of <paramref name="claim"/> that one word makes, in order; those of its denial last.</summary>
    public static IEnumerable<string> Of(string claim)
    {
        foreach (Match word in Words().Matches(claim))
            if (Opposites.TryGetValue(word.Value.ToLowerInvariant(), out var other))
                yield return string.Concat(claim.AsSpan(0, word.Index), char.IsUpper(word.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other, claim.AsSpan(word.Index + word.Length));
        if (Denial().Match(claim) is { Success: true } denial) yield return Tidy(claim.Remove(denial.Index, denial.Length).Insert(denial.Index, " "));
        else if (Copula().Match(claim) is { Success: true } copula) yield return claim.Insert(copula.Index + copula.Length, " not");
        else if (Verb().Match(claim) is { Success: true } verb) yield return $"{claim[..verb.Index]}does not {verb.Groups[1].Value}{claim[(verb.Index + verb.Length)..]}";
    }

    private static string Tidy(string text) => Spaces().Replace(text, " ").Trim();

    private static FrozenDictionary<string, string> Table(string rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Split('|'))
        {
            var pair = row.Split(' ');
            table.TryAdd(pair[0], pair[1]);
            table.TryAdd(pair[1], pair[0]);
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[A-Za-z]+(?:-regulat\w+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@" (?:not|no known|no longer|no)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(?:is|are|was|were|can|may|will|has been|have been)\b(?! not)", RegexOptions.CultureInvariant)]
    private static partial Regex Copula();

    [GeneratedRegex(@"\b(increase|reduce|decrease|inhibit|promote|improve|induce|cause|lead|play|affect|regulate|bind|act|enhance|activate|require|prevent|contribute|interact|mediate|protect|suppress|support|predict|provide|show|result|benefit|help|protect|stimulate|raise|lower|limit|control|alter|impair|disrupt|occur|express|need|contain|form|link|accelerate)s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
