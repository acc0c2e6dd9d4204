using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>How well a source number stands where a claim's number claims to stand, its value apart.</summary>
internal static class Alignment
{
    /// <summary>The fit: shared words of outcome, of sentence, and agreement of arm, time and label.</summary>
    public static double Fit(Figure digest, Statement claim, Figure source, Statement sentence) =>
        2 * Topic(digest, source) + claim.SharedWith(sentence).Content + 0.5 * Terms(claim, sentence)
        + Agree(digest.Arm, source.Arm, 0.6, -0.6) + Agree(digest.Label, source.Label, 0.4, -0.4)
        + When(digest, source) + (digest.Class == source.Class ? 0.2 : 0);

    /// <summary>Share of the claim's words, those of every paper too, that the sentence has.</summary>
    public static double Terms(Statement claim, Statement sentence) => claim.SharedWith(sentence).Terms;

    /// <summary>Share of the claim's outcome words that the source number's outcome words have.</summary>
    public static double Topic(Figure digest, Figure source)
    {
        if (digest.Topic.Length == 0) return 0;
        var shared = 0;
        foreach (var key in digest.Topic)
            if (source.Topic.Contains(key)) shared++;
        return shared / (double)digest.Topic.Length;
    }

    /// <summary>Whether both name an arm and it is not the same one.</summary>
    public static bool OtherArm(Figure digest, Figure source) => digest.Arm is not null && source.Arm is not null && digest.Arm != source.Arm;

    private static double Agree(string? left, string? right, double same, double other) =>
        left is null || right is null ? 0 : left == right ? same : other;

    private static double When(Figure digest, Figure source) => digest.When is not { } here || source.When is not { } there ? 0
        : Math.Abs(here.Days - there.Days) < 0.5 ? 0.3 : -0.3;
}
