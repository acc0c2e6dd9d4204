using System.Collections.Immutable;
using Assay.Digests.Wording;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>A part of a sentence that says one thing: which way, about what, denied or not.</summary>
/// <param name="At">Its place.</param>
/// <param name="Topic">What it is about, arms apart.</param>
/// <param name="Sign">1 more, -1 less, 0 neither or both; as seen from the treated arm.</param>
/// <param name="Worth">1 better, -1 worse, 0 neither or both.</param>
/// <param name="Denied">Whether it denies (no, not, without, similar).</param>
/// <param name="Significant">1 where it says significant, -1 where it denies that, 0 where it does not speak of it.</param>
internal sealed record Clause(Passage At, ImmutableArray<string> Topic, int Sign, int Worth, bool Denied, int Significant)
{
    /// <summary>Whether it speaks of a difference.</summary>
    public bool Differs { get; init; }

    /// <summary>Share of <paramref name="topic"/> that the clause is about.</summary>
    public double Covers(ImmutableArray<string> topic)
    {
        if (topic.Length == 0) return 0;
        var shared = 0;
        foreach (var key in topic)
            if (Topic.Contains(key)) shared++;
        return shared / (double)topic.Length;
    }
}
