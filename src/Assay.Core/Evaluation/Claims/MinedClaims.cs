using System.Text.RegularExpressions;
using Assay.Evaluation.Corpora;
using Assay.Records;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Claims;

/// <summary>
/// Claims that are true of an abstract because they are its own results and conclusions, said a little otherwise; those of them
/// that can be turned by a word. Such is a sentence of a digest.
/// </summary>
public static partial class MinedClaims
{
    private const int Shortest = 50;
    private const int Most = 2;

    private static readonly (string Word, string Other)[] Wordings =
    [
        ("compared with", "relative to"), ("patients", "participants"), ("reduced", "decreased"), ("reduces", "decreases"), ("improved", "increased"), ("increased", "elevated"), ("higher", "greater"),
        ("lower", "reduced"), ("treatment", "therapy"), ("effective", "beneficial"), ("did not differ", "were similar"), ("similar", "comparable"), ("decreased", "lower"), ("significantly ", ""), ("associated with", "related to"),
    ];

    /// <summary>At most two of an abstract whose sentences have roles.</summary>
    public static IEnumerable<ClaimPair> Of(RolesDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sentences = document.Sentences.Select(at => at.Of(document.Text)).ToList();
        var found = 0;
        // The conclusion is last.
        for (var i = sentences.Count - 1; i >= 0 && found < Most; i--)
        {
            if (document.Labels[i] is not ("RESULTS" or "CONCLUSIONS") || sentences[i].Length < Shortest || sentences[i].Any(char.IsAsciiDigit)) continue;
            var said = Otherwise(sentences[i]);
            if (!TurnedClaim.Of(said).Any()) continue;
            found++;
            yield return new($"{document.Id}-{i}", document.Id, said, document.Title, [.. sentences], SourceForm.Digested, ClaimLabel.Support, [i]);
        }
    }

    private static string Otherwise(string sentence)
    {
        var said = Openings().Replace(sentence, "");
        foreach (var (word, other) in Wordings) said = said.Replace(word, other, StringComparison.Ordinal);
        return said.Length == 0 ? sentence : char.ToUpperInvariant(said[0]) + said[1..];
    }

    [GeneratedRegex(@"^(?:(?:In conclusion|In summary|Thus|Therefore|Furthermore|Moreover|However|Overall),? )?(?:(?:(?:These|Our|The(?: present)?) (?:results?|data|findings?|study) (?:suggest|show|indicate|demonstrate)(?:ed|d|s)? that|We (?:conclude|found|find|show|suggest) that) )?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Openings();
}
