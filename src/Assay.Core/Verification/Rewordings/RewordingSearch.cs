using Assay.Digests;

namespace Assay.Verification.Rewordings;

/// <summary>The search for one sentence's rewording: mends are offered, judged, and the nearest to the truth is mended further.</summary>
internal sealed class RewordingSearch
{
    /// <summary>Sentences offered in one round, at most.</summary>
    public const int MostOffers = 12;

    private const int FewestWords = 3;

    private readonly Complaint first;
    private readonly HashSet<string> tried;
    private Complaint now;
    private bool drops;
    private bool shortening;
    private (Offer Offer, Complaint Complaint)? nearest;

    /// <summary>A search for what may stand in the place of the verdict at <paramref name="index"/>.</summary>
    public RewordingSearch(int index, Complaint complaint)
    {
        (Index, first, now) = (index, complaint, complaint);
        tried = new(StringComparer.Ordinal) { complaint.Sentence };
    }

    /// <summary>Position of the verdict in its digest.</summary>
    public int Index { get; }

    /// <summary>The claim to be reworded.</summary>
    public Claim Claim => first.Verdict.Claim;

    /// <summary>The rewording that passed, or null.</summary>
    public string? Answer { get; private set; }

    /// <summary>Whether there is an answer or nothing more to try.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The sentences to judge next, none of them twice: first those that put something right, then those that leave something out.</summary>
    public List<Offer> Offers()
    {
        // Only what is held against the sentence as it was written may turn it into its opposite.
        var sorts = Mendings.All.Where(sort => !sort.Turns || ReferenceEquals(now, first)).Select(sort => sort.Of(now).ToList()).ToList();
        // All that is wrong put right at once comes first: the first mend of each sort, as far as they fit together.
        Mend? whole = null;
        foreach (var mends in sorts)
            if (mends is [{ IsGuess: false, Drops: false } mend, ..])
                whole = whole is null ? mend : whole.And(mend) ?? whole;
        var offers = new List<Offer>();
        foreach (var mend in sorts.SelectMany(mends => mends).Prepend(whole).OfType<Mend>().Where(mend => mend.Drops == shortening))
        {
            var sentence = mend.Applied(now.Sentence);
            if (offers.Count < MostOffers && Words(sentence).Length >= FewestWords && Pairs.AreWhole(sentence, first.Sentence, first.Source) && tried.Add(sentence))
                offers.Add(new(sentence, mend with { Drops = mend.Drops || drops }));
        }
        return offers;
    }

    /// <summary>Takes the verdicts of what was offered.</summary>
    public void Judge(List<Offer> offers, ReadOnlySpan<Verdict> verdicts)
    {
        var passed = new List<Offer>();
        for (var at = 0; at < offers.Count; at++)
        {
            if (verdicts[at].MayBePrinted)
            {
                passed.Add(offers[at]);
                continue;
            }
            var complaint = now with { Verdict = verdicts[at] };
            if (!offers[at].Mend.IsGuess && complaint.Weight < (nearest?.Complaint.Weight ?? now.Weight))
                nearest = (offers[at], complaint);
        }
        if (passed.Count > 0)
        {
            var best = passed.OrderBy(offer => offer.Mend.Drops).ThenBy(offer => offer.Mend.IsGuess).ThenBy(offer => Changed(offer.Sentence)).First();
            // Two guesses that are both true: nobody knows which was meant.
            Answer = best.Mend.IsGuess && passed.Count(offer => offer.Mend.IsGuess) > 1 ? null : best.Sentence;
            IsOver = true;
        }
        else if (nearest is { } next && (shortening || !next.Offer.Mend.Drops))
            (now, drops, shortening, nearest) = (next.Complaint, next.Offer.Mend.Drops, false, null);
        else if (!shortening)
            shortening = true;
        else
            IsOver = true;
    }

    // Words that one of the two has and the other has not.
    private int Changed(string sentence)
    {
        var (before, after) = (Words(first.Sentence).ToList(), Words(sentence).ToList());
        foreach (var word in after.ToList())
            if (before.Remove(word))
                after.Remove(word);
        return before.Count + after.Count;
    }

    private static string[] Words(string sentence) => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
