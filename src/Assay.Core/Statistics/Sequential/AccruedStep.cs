namespace Assay.Statistics.Sequential;

/// <summary>A living pool as it stood when a study had come in.</summary>
/// <param name="Name">The study.</param>
/// <param name="Studies">Studies until then.</param>
/// <param name="Information">Σ1/v until then.</param>
/// <param name="Share">Of the information needed; may pass 1.</param>
/// <param name="Estimate">The pool, on the analysis scale.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Boundary">The z, on either side, at which the evidence would be held sufficient; null where nearly no alpha may be spent yet.</param>
/// <param name="Spent">Alpha of one side spent by then.</param>
public sealed record AccruedStep(string Name, int Studies, double Information, double Share, double Estimate, double StandardError, double? Boundary, double Spent)
{
    /// <summary>Estimate over standard error.</summary>
    public double Z => Estimate / StandardError;
}
