namespace Assay.Statistics.Sequential;

/// <summary>One look at a sequential trial.</summary>
/// <param name="Information">Share of the information.</param>
/// <param name="Z">Upper boundary; null where no result stops.</param>
/// <param name="FutilityZ">Below this the trial may stop as futile; null where there is no such rule, or it cannot be met.</param>
/// <param name="NominalP">P of one side at the upper boundary.</param>
/// <param name="AlphaSpent">Error of one side spent so far.</param>
/// <param name="BetaSpent">Error of the second kind spent so far; null without futility.</param>
/// <param name="Power">Chance of having stopped for benefit by now, under the effect planned for.</param>
/// <param name="Null">Chances of stopping now if there is no effect, futility heeded.</param>
/// <param name="Effect">Chances of stopping now under the effect planned for.</param>
public sealed record Look(double Information, double? Z, double? FutilityZ, double NominalP, double AlphaSpent, double? BetaSpent, double Power, Stopping Null, Stopping Effect);

/// <summary>Chances of stopping at one look.</summary>
/// <param name="Upper">For benefit.</param>
/// <param name="Lower">For harm (two-sided) or futility.</param>
public readonly record struct Stopping(double Upper, double Lower);
