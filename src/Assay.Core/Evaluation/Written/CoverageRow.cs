using Assay.Statistics;
using Assay.Statistics.Proportions;

namespace Assay.Evaluation.Written;

/// <summary>How often digests tell one part that they owe.</summary>
/// <param name="Part">The part: <c>confidence interval</c>.</param>
/// <param name="Present">Digests that tell it.</param>
/// <param name="SaidMissing">Digests that say the abstract does not.</param>
/// <param name="Absent">Digests that are silent about it.</param>
public sealed record CoverageRow(string Part, int Present, int SaidMissing, int Absent)
{
    /// <summary>Digests that owe it.</summary>
    public int Due => Present + SaidMissing + Absent;

    /// <summary>Share told or said to be missing, 0 to 1; 1 where none owes it.</summary>
    public double Covered => Due == 0 ? 1 : (double)(Present + SaidMissing) / Due;

    /// <summary>Wilson's 95% interval of <see cref="Covered"/>.</summary>
    public Interval Interval => Due == 0 ? new(0, 1) : ProportionIntervals.Wilson(Present + SaidMissing, Due);
}
