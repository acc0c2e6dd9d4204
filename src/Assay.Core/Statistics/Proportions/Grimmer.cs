namespace Assay.Statistics.Proportions;

/// <summary>Whether a mean and a standard deviation in print can come from whole numbers at all.</summary>
public static class Grimmer
{
    /// <summary>Whether some whole-number data of <paramref name="n"/> people print as this mean and this standard deviation.</summary>
    /// <param name="mean">The mean as printed.</param>
    /// <param name="sd">The standard deviation as printed, not negative (divisor n − 1).</param>
    /// <param name="n">People, at least 2.</param>
    /// <returns>False where no sum gives the mean, or no sum of squares of its parity gives the standard deviation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">n is below 2, or the deviation is negative.</exception>
    /// <remarks>Anaya (2016), doi:10.7287/peerj.preprints.2400v1; Allard (2018), the analytic test: a sum of squares has the parity of its sum.</remarks>
    public static bool IsPossible(Printed mean, Printed sd, int n)
    {
        if (n < 2) throw new ArgumentOutOfRangeException(nameof(n), n, "At least two people.");
        if (sd.Value < 0) throw new ArgumentOutOfRangeException(nameof(sd), sd.Value, "A standard deviation is not negative.");
        var sums = Grim.OfMean(mean, n);
        var box = sd.Rounding;
        for (var sum = sums.First; sum <= sums.Last; sum++)
        {
            var centre = (double)sum * sum / n;
            var slack = 1e-9 * Math.Max(1, centre);
            var low = Math.Ceiling(((n - 1) * Math.Pow(Math.Max(0, box.Low), 2)) + centre - slack);
            var high = Math.Floor(((n - 1) * Math.Pow(box.High, 2)) + centre + slack);
            if (Math.Abs(low % 2) != Math.Abs(sum % 2)) low++;
            if (low <= high) return true;
        }
        return false;
    }
}
