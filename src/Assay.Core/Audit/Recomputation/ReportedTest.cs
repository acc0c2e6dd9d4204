using Assay.Records;
using Assay.Statistics;
using Assay.Statistics.Distributions;

namespace Assay.Audit.Recomputation;

/// <summary>A test statistic as print shows it, with the P beside it.</summary>
/// <param name="Kind">Of which distribution: <c>t F χ² r z</c>.</param>
/// <param name="Value">The statistic.</param>
/// <param name="Df1">Degrees of freedom; of the numerator for F; 0 for z.</param>
/// <param name="Df2">Those of the denominator for F; else 0.</param>
/// <param name="Claim">What the P beside it claims.</param>
/// <param name="At">From the statistic's name to the end of its P.</param>
internal sealed record ReportedTest(string Kind, Printed Value, double Df1, double Df2, PClaim Claim, Passage At)
{
    /// <summary>Whether the test has a direction, so that it may have been done one-sided.</summary>
    public bool IsDirected => Kind is "t" or "r" or "z" || Kind == "F" && Df1 == 1;

    public string Words => Kind switch
    {
        "z" => $"z = {Value.Value:0.######}",
        "F" => $"F({Df1:0.##}, {Df2:0.##}) = {Value.Value:0.######}",
        _ => $"{Kind}({Df1:0.##}) = {Value.Value:0.######}",
    };

    /// <summary>The P at the value printed.</summary>
    public double Point => PAt(Math.Abs(Value.Value));

    /// <summary>Every P that a value which rounds to the one printed could have.</summary>
    public Interval Box
    {
        get
        {
            var size = Math.Abs(Value.Value);
            var (low, high) = (Math.Max(0, size - Value.HalfUnit), size + Value.HalfUnit);
            if (Kind == "r") high = Math.Min(high, 1);
            return new Interval(low, high).Map(PAt);
        }
    }

    private double PAt(double size) => Kind switch
    {
        "z" => Normal.TwoSided(size),
        "t" => StudentT.TwoSided(size, Df1),
        // Fisher (1915): a correlation of n pairs is a t of n − 2.
        "r" => size >= 1 ? 0 : StudentT.TwoSided(size * Math.Sqrt(Df1 / (1 - (size * size))), Df1),
        "F" => FisherF.Upper(size, Df1, Df2),
        _ => ChiSquare.Upper(size, Df1),
    };
}
