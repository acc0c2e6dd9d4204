using Assay.Evaluation.Corpora;
using Assay.Language.Learning;
using Assay.Verification.Entailment;

namespace Assay.Evaluation.Claims;

/// <summary>How much each kind of example counts, and how it is learned; chosen by cross-validation on SciFact (docs/accuracy/claims.md).</summary>
internal static class ClaimWeights
{
    private const float OfPassages = 0.5f;
    private const float OfRecords = 0.2f;
    private const float LineOfRecord = 0.05f;
    private const float OfDigested = 0.1f;
    private const float Refuted = 1.3f;

    /// <summary>How the model is learned.</summary>
    public static TrainingOptions Options(int bits, int seed) => new() { Bits = bits, Epochs = 12, Rate = 0.08f, L1 = 0.2f, L2 = 500, Seed = seed };

    /// <summary>What a sentence counts as an example of evidence.</summary>
    public static float Evidence(ClaimPair pair) => pair.Form switch { SourceForm.Record => LineOfRecord, SourceForm.Digested => 0, _ => 1 };

    /// <summary>What a pair counts as an example of bearing.</summary>
    public static float Bearing(ClaimPair pair) => pair.Form is SourceForm.Abstract or SourceForm.Passage ? 1 : 0;

    /// <summary>What a pair counts as an example of its side. Few abstracts and passages refute.</summary>
    public static float Side(ClaimPair pair) => pair.Form switch
    {
        SourceForm.Record => OfRecords,
        SourceForm.Digested => OfDigested,
        SourceForm.Passage => pair.Label == ClaimLabel.Refute ? OfPassages * Refuted : OfPassages,
        _ => pair.Label == ClaimLabel.Refute ? Refuted : 1,
    };

    /// <summary>How many turned claims are made of one.</summary>
    public static int Turned(ClaimPair pair) => pair.Form == SourceForm.Record ? 0 : 2;

    /// <summary>What a turned claim counts beside its claim. What is refuted may be so for another reason: turned it need not be true.</summary>
    public static float OfTurned(ClaimPair pair) => pair.Form == SourceForm.Digested ? 0.5f : pair.Label == ClaimLabel.Support ? 0.3f : 0.15f;
}
