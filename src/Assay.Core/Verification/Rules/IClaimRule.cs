namespace Assay.Verification.Rules;

/// <summary>One rule that a claim may break. The registry is <see cref="ClaimRules"/>; each has a heading in docs/verification.md.</summary>
internal interface IClaimRule
{
    /// <summary>Rule id (<c>V01</c>).</summary>
    string Id { get; }

    /// <summary>Its name (<c>NUM_VALUE</c>).</summary>
    string Name { get; }

    /// <summary>What there is to object; nothing is an answer.</summary>
    IEnumerable<Objection> Check(Examination examination);
}
