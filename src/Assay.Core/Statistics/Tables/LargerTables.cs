using Assay.Statistics.Distributions;

namespace Assay.Statistics.Tables;

/// <summary>Tests of tables with any number of rows and columns.</summary>
public static class LargerTables
{
    /// <summary>Pearson's chi-square and the likelihood-ratio chi-square (G), with their degrees of freedom.</summary>
    /// <param name="rows">Counts, each row as long as the first.</param>
    /// <returns>Null where a margin is empty or there is only one row or column.</returns>
    /// <exception cref="ArgumentException">Rows differ in length, or a count is negative.</exception>
    /// <remarks>Pearson (1900), doi:10.1080/14786440009463897; Wilks (1938), doi:10.1214/aoms/1177732360.</remarks>
    public static (TestResult Pearson, TestResult LikelihoodRatio, int Df)? Tests(IReadOnlyList<IReadOnlyList<double>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count < 2 || rows[0].Count < 2) return null;
        if (rows.Any(row => row.Count != rows[0].Count)) throw new ArgumentException("Rows of a table are of one length.");
        if (rows.Any(row => row.Any(count => !(count >= 0)))) throw new ArgumentException("Counts are not negative.");
        var across = rows.Select(row => row.Sum()).ToArray();
        var down = Enumerable.Range(0, rows[0].Count).Select(j => rows.Sum(row => row[j])).ToArray();
        if (across.Any(sum => sum == 0) || down.Any(sum => sum == 0)) return null;
        var (all, pearson, g) = (across.Sum(), 0.0, 0.0);
        for (var i = 0; i < across.Length; i++)
            for (var j = 0; j < down.Length; j++)
            {
                var expected = across[i] * (down[j] / all);
                var off = rows[i][j] - expected;
                pearson += off * off / expected;
                if (rows[i][j] > 0) g += 2 * rows[i][j] * Math.Log(rows[i][j] / expected);
            }
        var df = (across.Length - 1) * (down.Length - 1);
        return (new(pearson, ChiSquare.Upper(pearson, df)), new(Math.Max(0, g), ChiSquare.Upper(g, df)), df);
    }
}
