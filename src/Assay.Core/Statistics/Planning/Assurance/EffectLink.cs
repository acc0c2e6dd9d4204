namespace Assay.Statistics.Planning.Assurance;

/// <summary>How a belief about an effect makes a treated risk of a control risk.</summary>
public enum EffectLink
{
    /// <summary>pT = pC·e^θ, θ = ln RR.</summary>
    RiskRatio,

    /// <summary>Odds of pT = odds of pC·e^θ, θ = ln OR.</summary>
    OddsRatio,

    /// <summary>pT = pC + θ, as a share, not in percentage points.</summary>
    Difference,
}
