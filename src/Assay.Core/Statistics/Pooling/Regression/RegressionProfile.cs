namespace Assay.Statistics.Pooling.Regression;

// Studies seen through moderators. Holds its working space, so one profile serves one thread.
internal sealed class RegressionProfile : IProfile
{
    private readonly Design design;
    private readonly double[] y;
    private readonly double[] v;
    private readonly double[] plain;
    private readonly double[] factor;
    private readonly double[] second;
    private readonly double[] third;
    private readonly double[] solved;
    private readonly double[] gamma;
    private readonly double[] cross;

    public RegressionProfile(Design design, ReadOnlySpan<double> values, ReadOnlySpan<double> variances)
    {
        this.design = design;
        var p = design.Columns;
        y = values.ToArray();
        v = variances.ToArray();
        (LeastVariance, LargestVariance) = (v.Min(), v.Max());
        (factor, second, third) = (new double[p * p], new double[p * p], new double[p * p]);
        (solved, gamma, cross, plain) = (new double[p], new double[p], new double[p], new double[p]);
        // The ordinary fit is taken off first: what follows then works on small numbers.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var j = 0; j < p; j++)
            {
                var dot = 0.0;
                for (var i = 0; i < y.Length; i++) dot += design.Q[(i * p) + j] * y[i];
                for (var i = 0; i < y.Length; i++) y[i] -= dot * design.Q[(i * p) + j];
                plain[j] += dot;
            }
        }
    }

    public int Studies => y.Length;

    public int Columns => design.Columns;

    public double LeastVariance { get; }

    public double LargestVariance { get; }

    public Moments At(double tau2)
    {
        var p = Columns;
        Weigh(tau2);
        Array.Clear(cross);
        double w1 = 0, w2 = 0, q = 0, s2 = 0, s3 = 0;
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            var wr = w * Residual(i);
            w1 += w;
            w2 += w * w;
            q += wr * wr / w;
            s2 += wr * wr;
            s3 += w * wr * wr;
            for (var j = 0; j < p; j++) cross[j] += w * wr * design.Q[(i * p) + j];
        }
        var along = 0.0;
        cross.CopyTo(solved, 0);
        SquareMatrix.Solve(factor, p, solved);
        for (var j = 0; j < p; j++) along += cross[j] * solved[j];
        var (trace2, square2, trace3) = Traces();
        return new(q, s2, s3 - along, w1 - trace2, w2 - (2 * trace3) + square2, w1, w2);
    }

    public PlainMoments Plain()
    {
        var p = Columns;
        double residual = 0, trace = 0, squares = 0, within = 0;
        var inner = new double[p * p];
        for (var i = 0; i < y.Length; i++)
        {
            residual += y[i] * y[i];
            var leverage = 0.0;
            for (var j = 0; j < p; j++)
            {
                leverage += design.Q[(i * p) + j] * design.Q[(i * p) + j];
                for (var c = 0; c < p; c++) inner[(j * p) + c] += design.Q[(i * p) + j] * v[i] * design.Q[(i * p) + c];
            }
            trace += v[i] * (1 - leverage);
            squares += v[i] * v[i];
            within += v[i] * v[i] * leverage;
        }
        return new(residual, trace, squares - (2 * within) + inner.Sum(x => x * x));
    }

    public (double Variances, double Design) LogDeterminants(double tau2)
    {
        Weigh(tau2);
        return (v.Sum(variance => Math.Log(variance + tau2)), SquareMatrix.LogDeterminant(factor, Columns) + design.LogDeterminantOfXX);
    }

    // Coefficients of the orthonormal columns and the inverse of Q'WQ.
    public (double[] Gamma, double[] Covariance) Coefficients(double tau2)
    {
        Weigh(tau2);
        return ([.. gamma.Zip(plain, (a, b) => a + b)], SquareMatrix.Inverse(factor, Columns));
    }

    // Factors Q'WQ, fills the sums of higher powers, and solves for the coefficients of what the ordinary fit left.
    private void Weigh(double tau2)
    {
        var p = Columns;
        Array.Clear(factor);
        Array.Clear(second);
        Array.Clear(third);
        Array.Clear(gamma);
        for (var i = 0; i < y.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            for (var j = 0; j < p; j++)
            {
                var wq = w * design.Q[(i * p) + j];
                gamma[j] += wq * y[i];
                for (var c = 0; c <= j; c++)
                {
                    var term = wq * design.Q[(i * p) + c];
                    factor[(j * p) + c] += term;
                    second[(j * p) + c] += term * w;
                    third[(j * p) + c] += term * w * w;
                }
            }
        }
        for (var j = 0; j < p; j++)
            for (var c = 0; c < j; c++)
            {
                second[(c * p) + j] = second[(j * p) + c];
                third[(c * p) + j] = third[(j * p) + c];
            }
        if (!SquareMatrix.TryFactor(factor, p)) throw new ArgumentException("The variances differ too much for these moderators; leave a moderator out.");
        SquareMatrix.Solve(factor, p, gamma);
    }

    private double Residual(int row)
    {
        var p = Columns;
        var fitted = 0.0;
        for (var j = 0; j < p; j++) fitted += design.Q[(row * p) + j] * gamma[j];
        return y[row] - fitted;
    }

    // tr(A⁻¹B2), tr((A⁻¹B2)²) and tr(A⁻¹B3).
    private (double Trace2, double Square2, double Trace3) Traces()
    {
        var p = Columns;
        double trace2 = 0, trace3 = 0, square2 = 0;
        // Rows of B are columns, so each solves to a column of A⁻¹B.
        for (var j = 0; j < p; j++)
        {
            SquareMatrix.Solve(factor, p, second.AsSpan(j * p, p));
            SquareMatrix.Solve(factor, p, third.AsSpan(j * p, p));
            trace2 += second[(j * p) + j];
            trace3 += third[(j * p) + j];
        }
        for (var j = 0; j < p; j++)
            for (var c = 0; c < p; c++)
                square2 += second[(j * p) + c] * second[(c * p) + j];
        return (trace2, square2, trace3);
    }
}
