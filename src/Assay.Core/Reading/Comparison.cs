using Assay.Records;

namespace Assay.Reading;

/// <summary>A difference between two arms.</summary>
/// <param name="Experimental">Id of the arm tested, or null where unknown.</param>
/// <param name="Comparator">Id of the arm it is held against, or null.</param>
/// <param name="Outcome">Id of the outcome, or null.</param>
/// <param name="Timepoint">When, or null.</param>
/// <param name="Measure"><c>HR OR RR RD MD SMD IRR ROM NNT ARR RRR SHR</c>, or null where only a direction or p is given.</param>
/// <param name="Estimate">The estimate on its natural scale, or null.</param>
/// <param name="Interval">Confidence interval, or null.</param>
/// <param name="P">P value, or null.</param>
/// <param name="Direction">Which way the experimental arm went.</param>
/// <param name="Adjusted">Whether adjusted for covariates, where stated.</param>
/// <param name="At">The words that report it.</param>
public sealed record Comparison(string? Experimental, string? Comparator, string? Outcome, Timepoint? Timepoint,
    string? Measure, Sourced<double>? Estimate, ConfidenceInterval? Interval, PValue? P, Direction Direction,
    bool? Adjusted, Passage At)
{
    /// <summary>The rule or model that linked the comparison to its arms and its outcome; empty where neither is known.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How sure the link is: 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether a significant difference is reported: by the P value, the interval, else the words; null where not told.</summary>
    public bool? Significant { get; init; }
}
