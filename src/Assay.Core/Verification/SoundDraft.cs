using System.Collections.Immutable;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification;

/// <summary>
/// What may stand in place of a draft of which sentences are refused: each by the whole sentence of the source that it cites, word for word,
/// which no rule refuses; or by nothing. What was refused, and why, goes with it.
/// </summary>
public static class SoundDraft
{
    /// <summary>The draft to print instead, or null where every sentence may be printed as it is.</summary>
    /// <param name="judged">The draft with its verdicts.</param>
    /// <param name="article">The source.</param>
    /// <param name="study">What was read of it.</param>
    /// <param name="engine">Name of the embedded engine, where no model took part.</param>
    public static Draft? Of(CheckedDigest judged, Article article, Study study, string engine)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(study);
        if (judged.Publishable) return null;
        var draft = judged.Draft;
        var told = judged.Verdicts.Where(static verdict => verdict.MayBePrinted).Select(static verdict => verdict.Claim.Sentence).ToHashSet(StringComparer.Ordinal);
        var refused = ImmutableArray.CreateBuilder<Refusal>();
        // Verdicts stand in the order of the draft's claims, the summary first.
        var next = 0;
        Claim? Settled(Heading? heading)
        {
            var verdict = judged.Verdicts[next++];
            if (verdict.MayBePrinted) return verdict.Claim;
            var quoted = Quoted(verdict.Claim, article, study, told);
            refused.Add(new(heading, verdict.Claim.Sentence, [.. verdict.Breaches.Select(static breach => breach.Rule).Distinct()], string.Join(' ', verdict.Breaches.Select(static breach => breach.Explanation).Distinct()), quoted?.Sentence));
            return quoted;
        }
        var summary = Settled(null);
        var parts = draft.Parts.Select(part => part with { Claims = [.. part.Claims.Select(_ => Settled(part.Heading)).OfType<Claim>()] }).Where(static part => !part.Claims.IsEmpty).ToImmutableArray();
        // A digest has a summary: where none can be quoted, the first finding that stands.
        summary ??= (parts.SelectMany(static part => part.Claims).FirstOrDefault(static claim => claim.Ground == Ground.Text) ?? draft.Summary) with { By = draft.Writing is null ? null : Hand.Replacement };
        var writing = draft.Writing is { } own ? own with { Refused = [.. own.Refused, .. refused] }
            : new Writing(engine, "", refused.ToImmutable()) { Fault = Notice(refused.Count, refused.Count(static refusal => refusal.Instead is not null)) };
        return draft with { Summary = summary, Parts = parts, Writing = writing };
    }

    private static string Notice(int all, int quoted) =>
        $"{all} of the sentences put together here {(all == 1 ? "was" : "were")} not borne out by the abstract: {(quoted == all ? $"{(all == 1 ? "it stands" : "they stand")} as the abstract has {(all == 1 ? "it" : "them")}, word for word." : quoted == 0 ? $"{(all == 1 ? "it is" : "they are")} left out." : $"{quoted} stand as the abstract has them, word for word, and the rest are left out.")}";

    private static Claim? Quoted(Claim claim, Article article, Study study, HashSet<string> told)
    {
        if (claim.Ground != Ground.Text) return null;
        foreach (var sentence in study.Sentences)
            if (claim.Cited.Any(passage => passage.Overlaps(sentence.At)) && sentence.At.Of(article.Text) is { Length: > 0 and <= Longest.Sentence } words && told.Add(words))
                return claim with { Sentence = words, Cited = [sentence.At], By = claim.By is null ? null : Hand.Replacement };
        return null;
    }
}
