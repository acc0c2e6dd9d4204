namespace Assay.Statistics.Planning.Simulation;

/// <summary>A trial of survival with constant hazards, as it is planned.</summary>
/// <param name="Control">Hazard in the control arm, above 0.</param>
/// <param name="Ratio">Hazard ratio, experimental to control, above 0.</param>
/// <param name="N1">People in the experimental arm, at least 1.</param>
/// <param name="N2">People in the control arm, at least 1.</param>
/// <param name="Accrual">Time over which people join evenly, 0 or more.</param>
/// <param name="FollowUp">Time from the last one's joining to the end.</param>
/// <param name="Loss">Hazard of being lost, 0 or more.</param>
public sealed record SurvivalTrial(double Control, double Ratio, int N1, int N2, double Accrual, double FollowUp, double Loss = 0);
