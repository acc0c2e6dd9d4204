using Assay.Evaluation.Corpora;
using Assay.Language;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Claims;

/// <summary>The baseline of claims: words that claim and sentence share. Half of them in one sentence is support, unless one of the two denies; less is no information.</summary>
internal static class ClaimOverlap
{
    private const double Enough = 0.5;

    /// <summary>What it says of a pair, and on which sentence, -1 for none.</summary>
    public static (ClaimLabel Label, int Sentence) Decide(ClaimPair pair)
    {
        var claim = Words(pair.Claim);
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < pair.Sentences.Length; i++)
        {
            var sentence = Words(pair.Sentences[i]);
            var share = claim.Count == 0 ? 0 : claim.Count(sentence.Contains) / (double)claim.Count;
            if (share > most) (best, most) = (i, share);
        }
        if (best < 0 || most < Enough && pair.Form != SourceForm.Record) return (ClaimLabel.NoInfo, best);
        return (Denies(claim) == Denies(Words(pair.Sentences[best])) ? ClaimLabel.Support : ClaimLabel.Refute, best);
    }

    private static bool Denies(HashSet<string> words) => words.Contains("not") || words.Contains("no");

    private static HashSet<string> Words(string text) =>
        [.. Tokens.Of(text).Where(static token => token.Kind is not TokenKind.Mark).Select(token => text.Substring(token.Start, token.Length).ToLowerInvariant()).Where(static word => word.Length > 3 || word is "not" or "no")];
}
