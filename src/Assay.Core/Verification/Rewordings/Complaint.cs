using System.Collections.Immutable;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Rewordings;

/// <summary>A sentence that was refused, with what is held against it and the source it must answer to.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Article">The source.</param>
/// <param name="Study">What was read of it.</param>
internal sealed record Complaint(Verdict Verdict, Article Article, Study Study)
{
    private ImmutableArray<Sentence> homes;

    /// <summary>The sentence.</summary>
    public string Sentence => Verdict.Claim.Sentence;

    /// <summary>The source.</summary>
    public string Source => Article.Text;

    /// <summary>Its numbers that the source does not bear out.</summary>
    public IEnumerable<NumberVerdict> Wrong => Verdict.Numbers.Where(number => number.Support is not (Support.Supported or Support.Derived) && number.InClaim.End <= Sentence.Length);

    /// <summary>The sentences of the source that it was held against.</summary>
    public ImmutableArray<Sentence> Homes => homes.IsDefault
        ? homes = [.. Study.Sentences.Where(sentence => Verdict.Evidence.Concat(Verdict.Numbers.Select(number => number.Evidence).OfType<Passage>()).Any(sentence.At.Overlaps))] : homes;

    /// <summary>Whether one of the rules is broken.</summary>
    public bool Breaks(params ReadOnlySpan<string> rules)
    {
        foreach (var breach in Verdict.Breaches)
            if (rules.Contains(breach.Rule))
                return true;
        return false;
    }

    /// <summary>How much is held against it: less is nearer to the truth.</summary>
    public int Weight => Verdict.Breaches.Length + Wrong.Count();
}
