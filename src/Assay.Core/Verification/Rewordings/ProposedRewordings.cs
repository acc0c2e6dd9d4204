using System.Collections.Immutable;
using Assay.Digests;

namespace Assay.Verification.Rewordings;

/// <summary>
/// For a refused sentence, the smallest true rewording where one is found: a wrong number gives way to the source's, a hedge
/// comes back, a cause becomes an association, praise goes. Each proposal was itself held against the source and passed;
/// where none passes, or two that differ pass equally well, none is made.
/// </summary>
public static class ProposedRewordings
{
    // Enough for any real digest; a hostile one is answered without them.
    private const int MostClaims = 60;
    private const int LongestClaim = 600;
    private const int MostNumbers = 30;
    private const int Rounds = 6;

    // Sentences offered times letters of the source: a digest of thirty false sentences needs a sixth of it.
    private const int MostWork = 6_000_000;

    /// <summary>The digest, its refused verdicts with a <see cref="Verdict.Rewording"/> where there is one. Verdicts are not changed otherwise.</summary>
    /// <param name="digest">A digest that was checked.</param>
    /// <param name="submission">What it was checked against.</param>
    public static CheckedDigest With(CheckedDigest digest, Submission submission)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(submission);
        if (digest.Publishable || !submission.Article.HasAbstract)
            return digest;
        var open = digest.Verdicts.Select((verdict, index) => (verdict, index))
            .Where(entry => IsMendable(entry.verdict)).Take(Math.Clamp(MostWork / (RewordingSearch.MostOffers * submission.Article.Text.Length), 1, MostClaims))
            .Select(entry => new RewordingSearch(entry.index, new(entry.verdict, submission.Article, submission.Study))).ToList();
        var left = (long)MostWork;
        var found = new Dictionary<int, string>();
        for (var round = 0; round < Rounds && open.Count > 0 && left > 0; round++)
        {
            var offers = open.ConvertAll(search => search.Offers());
            var claims = open.Zip(offers).SelectMany(pair => pair.Second.Select(offer => pair.First.Claim with { Sentence = offer.Sentence })).ToList();
            // Nothing left to put right: the next round leaves something out.
            if (claims.Count == 0)
            {
                open.ForEach(search => search.Judge([], []));
                open.RemoveAll(search => search.IsOver);
                continue;
            }
            left -= (long)claims.Count * submission.Article.Text.Length;
            // What is said of a headline falls on the first sentence: none of those offered stands there.
            var draft = new Draft(submission.Draft.Id, "", submission.Draft.Summary, [new(Heading.Results, [.. claims])], []);
            var verdicts = new DigestCheck().Check(submission with { Draft = draft }).Verdicts;
            var next = 1;
            for (var at = 0; at < open.Count; at++)
            {
                open[at].Judge(offers[at], verdicts.AsSpan(next, offers[at].Count));
                next += offers[at].Count;
                if (open[at].Answer is { } answer)
                    found[open[at].Index] = answer;
            }
            open.RemoveAll(search => search.IsOver);
        }
        return found.Count == 0 ? digest
            : digest with { Verdicts = [.. digest.Verdicts.Select((verdict, index) => found.TryGetValue(index, out var words) ? verdict with { Rewording = words } : verdict)] };
    }

    private static bool IsMendable(Verdict verdict) => !verdict.MayBePrinted && verdict.Claim.Ground == Ground.Text && verdict.Breaches.Length > 0
        && verdict.Claim.Sentence.Length is > 0 and <= LongestClaim && verdict.Numbers.Length <= MostNumbers;
}
