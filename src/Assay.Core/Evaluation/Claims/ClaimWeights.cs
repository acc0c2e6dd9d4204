using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Claims;

/// <summary>How much each kind of example counts, and how it is learned; chosen by cross-validation on SciFact (docs/accuracy/claims.md).</summary>
internal static class ClaimWeights
{
    /// <summary>How many turned claims are made of one.</summary>
    public const int Turned = 2;

    /// <summary>What a turned claim counts where the claim is supported.</summary>
    public const float TurnedSupport = 0.3f;

    /// <summary>The same where it is refuted.</summary>
    public const float TurnedRefute = 0.15f;

    private const float OfPassages = 0.5f;
    private const float OfRecords = 0.1f;
    private const float Refuted = 1.3f;

    /// <summary>How the model is learned.</summary>
    public static TrainingOptions Options(int bits, int seed) => new() { Bits = bits, Epochs = 12, Rate = 0.08f, L1 = 0.2f, L2 = 500, Seed = seed };

    /// <summary>What a sentence counts as an example of evidence; 0 for not at all.</summary>
    public static float Evidence(ClaimPair pair) => pair.Form == SourceForm.Record ? 0 : 1;

    /// <summary>What a pair counts as an example of bearing. Passages are made to bear on their question and teach little of abstracts.</summary>
    public static float Bearing(ClaimPair pair) => pair.Form == SourceForm.Abstract ? 1 : 0;

    /// <summary>What a pair counts as an example of its side. Few are refuted.</summary>
    public static float Side(ClaimPair pair) => (pair.Form switch { SourceForm.Record => OfRecords, SourceForm.Passage => OfPassages, _ => 1 }) * (pair.Label == ClaimLabel.Refute ? Refuted : 1);
}
