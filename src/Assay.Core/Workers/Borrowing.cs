using System.Collections.Immutable;
using Assay.Publication;
using Assay.Records;
using Assay.Verification;

namespace Assay.Workers;

/// <summary>A refused sentence of a page's digest that has a figure of another paper (V32).</summary>
/// <param name="Sentence">The sentence as it was written.</param>
/// <param name="Why">Which figure it is, and whose.</param>
public sealed record Borrowing(string Sentence, string Why)
{
    private const string Rule = "V32";

    /// <summary>What a page's refused sentences, a model's or a stranger's, borrowed of other papers; none where nothing was refused.</summary>
    /// <param name="page">The page.</param>
    /// <param name="others">Other papers of its topics.</param>
    public static ImmutableArray<Borrowing> Of(PaperPage page, ImmutableArray<Article> others)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Study is not { } study || others.IsEmpty || Refused(page) is not { IsEmpty: false } refused) return [];
        var draft = StrangersDigest.Of(page.Article.Id, "", refused);
        // What the rule says of the sentence alone is told on the page already.
        var alone = HandedDigest.Check(draft, page.Article, study).Verdicts.SelectMany(Merged).ToHashSet();
        return [.. HandedDigest.Check(draft, page.Article, study, others).Verdicts.SelectMany(Merged).Where(one => !alone.Contains(one)).Distinct()];
    }

    private static IEnumerable<Borrowing> Merged(Verdict verdict) =>
        verdict.Breaches.Where(static breach => breach.Rule == Rule).Select(breach => new Borrowing(verdict.Claim.Sentence, breach.Explanation));

    /// <summary>The sentences that a page's digests said and its source does not bear out, each once.</summary>
    public static ImmutableArray<string> Refused(PaperPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var models = page.Digest?.Draft.Writing?.Refused.Select(static refusal => refusal.Sentence) ?? [];
        var strangers = page.ForeignDigests.SelectMany(static foreign => foreign.Checked?.Verdicts ?? []).Where(static verdict => !verdict.MayBePrinted).Select(static verdict => verdict.Claim.Sentence);
        return [.. models.Concat(strangers).Distinct(StringComparer.Ordinal)];
    }
}
