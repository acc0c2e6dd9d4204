using System.Collections.Frozen;
using Assay.Digests.Wording;
using Assay.Verification.Entailment;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>
/// Of V04: what a finding is about may be turned by the word beside it. Zinc deficiency promotes growth; zinc does not. The same is said of
/// the thing in the one text and of its lack, loss or inhibition in the other.
/// </summary>
internal static class TurnedSubject
{
    private const double Enough = 0.6;

    private static readonly FrozenSet<string> Turns = ("deficiency deficiencies deficient depletion depleted loss lack lacking absence inhibition inhibitor inhibitors blockade blocker blockers antagonist antagonists antagonism "
        + "knockdown knockout silencing withdrawal cessation discontinuation restriction deprivation deletion ablation resistance resistant insufficiency insufficient removal null inhibiting blocking silenced deleted").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word that one of the two texts turns and the other does not, where all else points one way; or null.</summary>
    public static string? Of(Examination examination)
    {
        if (examination.Best is not { } best || examination.Claim.SharedWith(best).Content < Enough) return null;
        var (claim, source) = (examination.Claim.Words, best.Words);
        for (var i = 0; i < claim.Length; i++)
        {
            var word = claim[i];
            if (word.Kind is not (WordKind.Content or WordKind.Name) || Turns.Contains(word.Lower)) continue;
            var mine = IsTurned(claim, i);
            if (Enumerable.Range(0, claim.Length).Any(j => claim[j].Key == word.Key && IsTurned(claim, j) != mine)) continue;
            var places = Enumerable.Range(0, source.Length).Where(j => source[j].Key == word.Key).ToList();
            if (places.Count == 0 || places.Exists(j => IsTurned(source, j) == mine)) continue;
            // Somewhere else the source may speak of it as the claim does.
            if (examination.Source.Statements.Any(other => other != best && examination.Claim.SharedWith(other).Content >= Enough && Enumerable.Range(0, other.Words.Length).Any(j => other.Words[j].Key == word.Key && IsTurned(other.Words, j) == mine))) continue;
            if (Ways(claim) == Ways(source) && Ways(claim) != 0) return word.At.Of(examination.Claim.Text);
        }
        return null;
    }

    // "zinc deficiency", "deficiency of zinc", "zinc-deficient", "loss of the zinc".
    private static bool IsTurned(IReadOnlyList<Word> words, int i)
    {
        if (i + 1 < words.Count && Turns.Contains(words[i + 1].Lower)) return words[i + 1].Lower is not ("deficient" or "lacking" or "insufficient" or "depleted") || i + 2 >= words.Count || words[i + 2].Lower != "in";
        // "a diet deficient in zinc".
        if (i > 1 && words[i - 1].Lower == "in" && Turns.Contains(words[i - 2].Lower)) return true;
        if (i > 1 && words[i - 1].Lower == "without" && (Lexicon.People.Contains(words[i - 2].Lower) || words[i - 2].Lower is "group" or "groups")) return false;
        if (i > 0 && words[i - 1].Lower is "without" or "no" or "low" or "lacking" or "lost" or "cutting" or "reducing" or "limiting" or "restricting" or "lowering" or "blocking" or "inhibiting" or "silencing" or "stopping" or "avoiding" or "less") return true;
        var of = i - 1;
        if (words[i].At.Start - words[Math.Max(0, of)].At.End > 1) return false;
        while (of > 0 && i - of < 2 && words[of].Lower != "of") of--;
        return of > 0 && words[of].Lower == "of" && Turns.Contains(words[of - 1].Lower);
    }

    // The product of all that points a way, what turns a subject and what denies included in none.
    private static int Ways(IReadOnlyList<Word> words)
    {
        var (sign, any) = (1, false);
        foreach (var word in words)
        {
            if (Lexicon.Negators.Contains(word.Lower)) sign = -sign;
            if (Turns.Contains(word.Lower) || PoleWords.Sign(PoleWords.Of(word.Lower)) is not (var way and not 0)) continue;
            (sign, any) = (sign * way, true);
        }
        return any ? sign : 0;
    }
}
