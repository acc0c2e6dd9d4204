using System.Collections.Immutable;
using Assay.Digests;

namespace Assay.Verification;

/// <summary>
/// Judges sentences that rest on no passage: what the abstract does not report, and what the record says of the design.
/// Each such sentence is one that Digests has registered, and it is true if its own condition holds of this source.
/// </summary>
internal static class Grounds
{
    /// <summary>The verdict, or null where the sentence is to be read like any other.</summary>
    public static Verdict? Of(Claim claim, Submission submission)
    {
        if (claim.Ground is Ground.Absence or Ground.Record)
        {
            if (Limitation.All.FirstOrDefault(known => known.Sentence == claim.Sentence) is { } limitation)
                return limitation.Holds(submission.Article, submission.Study) ? Borne(claim) : Refused(claim, "V24", "CAVEAT_OMITTED", "The source does report this.");
            if (claim.Sentence == Owed.Silence(submission.Article, submission.Study) || claim.Sentence == RecordPhrase.Sentence(submission.Article, submission.Study))
                return Borne(claim);
            if (DesignPhrase.Sentence(submission.Article, submission.Study) == claim.Sentence)
                return Borne(claim) with { Evidence = [.. submission.Study.Design.Signals.Where(signal => signal.At is not null).Select(signal => signal.At!.Value).Distinct().Order().Take(3)] };
        }
        return null;
    }

    private static Verdict Borne(Claim claim) => new(claim, Support.Supported, [], [], []);

    private static Verdict Refused(Claim claim, string rule, string name, string why) =>
        new(claim, Support.Contradicted, [new Breach(rule, name, why)], [], []);
}
