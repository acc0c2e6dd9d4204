using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Assay.Digests;
using Assay.Records;

namespace Assay.Verification;

/// <summary>A digest with a verdict on every sentence.</summary>
/// <param name="Id">The article it is about.</param>
/// <param name="Draft">The digest as handed in.</param>
/// <param name="Verdicts">One per claim, in the order of <see cref="Draft.Claims"/>.</param>
/// <param name="Omissions">What the digest leaves out.</param>
public sealed record CheckedDigest(SourceId Id, Draft Draft, ImmutableArray<Verdict> Verdicts, ImmutableArray<Omission> Omissions)
{
    /// <summary>Whether every sentence may be printed as fact.</summary>
    [JsonIgnore]
    public bool Publishable => Verdicts.All(verdict => verdict.MayBePrinted);
}
