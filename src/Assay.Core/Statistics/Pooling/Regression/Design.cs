namespace Assay.Statistics.Pooling.Regression;

// An intercept and moderators as X = QR with orthonormal Q, so that units and offsets of moderators cost no digits.
internal sealed class Design
{
    private const double Collinear = 1e-9;

    private Design(double[] q, double[] r, int rows, int columns) => (Q, R, Rows, Columns) = (q, r, rows, columns);

    // Row by row.
    public double[] Q { get; }

    // Upper triangle, row by row.
    public double[] R { get; }

    public int Rows { get; }

    public int Columns { get; }

    public double LogDeterminantOfXX
    {
        get
        {
            var sum = 0.0;
            for (var j = 0; j < Columns; j++) sum += 2 * Math.Log(Math.Abs(R[(j * Columns) + j]));
            return sum;
        }
    }

    public static Design Of(int rows, IReadOnlyList<Moderator> moderators)
    {
        var p = moderators.Count + 1;
        var (q, r) = (new double[rows * p], new double[p * p]);
        for (var j = 0; j < p; j++)
        {
            if (j > 0) Check(moderators[j - 1], rows);
            for (var i = 0; i < rows; i++) q[(i * p) + j] = j == 0 ? 1 : moderators[j - 1].Values[i];
            var before = Norm(q, j, rows, p);
            // Twice is enough: Giraud, Langou and Rozložník (2005), doi:10.1016/j.camwa.2005.08.009.
            for (var pass = 0; pass < 2; pass++)
                for (var c = 0; c < j; c++)
                {
                    var dot = 0.0;
                    for (var i = 0; i < rows; i++) dot += q[(i * p) + c] * q[(i * p) + j];
                    for (var i = 0; i < rows; i++) q[(i * p) + j] -= dot * q[(i * p) + c];
                    r[(c * p) + j] += dot;
                }
            var norm = Norm(q, j, rows, p);
            if (!(norm > Collinear * before))
                throw new ArgumentException($"Moderator '{moderators[j - 1].Name}' does not vary, or follows from the others; leave it out.");
            for (var i = 0; i < rows; i++) q[(i * p) + j] /= norm;
            r[(j * p) + j] = norm;
        }
        return new(q, r, rows, p);
    }

    // R⁻¹·x, in place.
    public void BackSubstitute(Span<double> x)
    {
        for (var i = Columns - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < Columns; c++) x[i] -= R[(i * Columns) + c] * x[c];
            x[i] /= R[(i * Columns) + i];
        }
    }

    private static void Check(Moderator moderator, int rows)
    {
        if (moderator.Values.Length != rows) throw new ArgumentException($"Moderator '{moderator.Name}' has {moderator.Values.Length} values for {rows} studies.");
        if (moderator.Values.Any(value => !double.IsFinite(value) || Math.Abs(value) > 1e150))
            throw new ArgumentException($"Moderator '{moderator.Name}' holds a value that is not a finite number.");
    }

    private static double Norm(double[] q, int column, int rows, int p)
    {
        var sum = 0.0;
        for (var i = 0; i < rows; i++) sum += q[(i * p) + column] * q[(i * p) + column];
        return Math.Sqrt(sum);
    }
}
