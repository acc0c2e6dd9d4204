using Assay.Statistics.Distributions;

namespace Assay.Statistics.Planning.Simulation;

/// <summary>Draws counts of events by inverting their distribution, with a table that says where to begin.</summary>
internal sealed class BinomialDraw
{
    private const int Cells = 1024;
    private readonly double[] cumulative;
    private readonly int[] guide = new int[Cells];

    public BinomialDraw(int n, double p)
    {
        cumulative = BinomialTerms.Of(n, p);
        for (var x = 1; x < cumulative.Length; x++) cumulative[x] += cumulative[x - 1];
        cumulative[^1] = 1;
        for (var (cell, x) = (0, 0); cell < Cells; cell++)
        {
            while (cumulative[x] < (double)cell / Cells) x++;
            guide[cell] = x;
        }
    }

    public int Next(ref Chance chance)
    {
        var uniform = chance.Uniform();
        var x = guide[(int)(uniform * Cells)];
        while (cumulative[x] < uniform) x++;
        return x;
    }
}
