using Assay.Verification.Slots;

namespace Assay.Verification.Ledger;

/// <summary>A source number, its sentence, and how well both fit a number of the claim.</summary>
/// <param name="Figure">The number.</param>
/// <param name="In">Its sentence.</param>
/// <param name="Fit">Higher is better; above 0 where anything beside the class of number agrees.</param>
internal sealed record Located(Figure Figure, Statement In, double Fit)
{
    /// <summary>The group of numbers it stands in, unique in the source.</summary>
    public (int, int) Home => (In.At.Start, Figure.Group);
}
