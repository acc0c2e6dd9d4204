using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Assay.Digests;
using Assay.Records;

namespace Assay.Verification;

/// <summary>What became of one claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Support">Its status.</param>
/// <param name="Breaches">Rules it breaks; empty for SUPPORTED and DERIVED.</param>
/// <param name="Evidence">The passages it was held against, in order.</param>
/// <param name="Numbers">Each number of the claim with its own status.</param>
public sealed record Verdict(Claim Claim, Support Support, ImmutableArray<Breach> Breaches, ImmutableArray<Passage> Evidence,
    ImmutableArray<NumberVerdict> Numbers)
{
    /// <summary>For a refused claim, the smallest rewording found that the source bears out; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rewording { get; init; }

    /// <summary>Whether the claim may be printed as fact.</summary>
    [JsonIgnore]
    public bool MayBePrinted => Support is Support.Supported or Support.Derived;
}
