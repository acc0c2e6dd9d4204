namespace Assay.Statistics.Pooling.Regression;

// Small symmetric positive definite matrices, row by row in one array.
internal static class SquareMatrix
{
    // Cholesky's lower factor in place (the upper triangle is left as it was); false where a pivot is not positive.
    public static bool TryFactor(double[] a, int n)
    {
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var sum = a[(i * n) + j];
                for (var c = 0; c < j; c++) sum -= a[(i * n) + c] * a[(j * n) + c];
                if (i > j) a[(i * n) + j] = sum / a[(j * n) + j];
                else if (sum > 0) a[(j * n) + j] = Math.Sqrt(sum);
                else return false;
            }
        }
        return true;
    }

    // Solves LL'x = b in place.
    public static void Solve(double[] factor, int n, Span<double> b)
    {
        for (var i = 0; i < n; i++)
        {
            for (var c = 0; c < i; c++) b[i] -= factor[(i * n) + c] * b[c];
            b[i] /= factor[(i * n) + i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++) b[i] -= factor[(c * n) + i] * b[c];
            b[i] /= factor[(i * n) + i];
        }
    }

    // The inverse of LL'.
    public static double[] Inverse(double[] factor, int n)
    {
        var inverse = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            inverse[(i * n) + i] = 1;
            // Symmetric, so rows are columns.
            Solve(factor, n, inverse.AsSpan(i * n, n));
        }
        return inverse;
    }

    public static double LogDeterminant(double[] factor, int n)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += 2 * Math.Log(factor[(i * n) + i]);
        return sum;
    }
}
