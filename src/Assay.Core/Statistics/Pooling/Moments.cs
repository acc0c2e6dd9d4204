namespace Assay.Statistics.Pooling;

// What every estimator is made of, at one value of the variance between studies. With w = 1/(v + τ²) and
// P = W − WX(X'WX)⁻¹X'W: Q = y'Py, U2 = y'PPy, U3 = y'PPPy and the traces.
internal readonly record struct Moments(double Q, double U2, double U3, double TraceP, double TracePP, double SumW, double SumWW);

// Ordinary least squares: residual sum of squares, tr(MV) and tr(MVMV) with M = I − X(X'X)⁻¹X'.
internal readonly record struct PlainMoments(double Residual, double TraceMV, double TraceMVMV);

// The data seen through their design: an intercept alone, or moderators.
internal interface IProfile
{
    int Studies { get; }

    int Columns { get; }

    double LeastVariance { get; }

    double LargestVariance { get; }

    Moments At(double tau2);

    PlainMoments Plain();

    // ln|V + τ²I| + ln|X'WX|, without the parts that τ² does not change.
    (double Variances, double Design) LogDeterminants(double tau2);
}

// Data seen through an intercept alone.
internal interface IMeanProfile : IProfile
{
    // The weighted mean and the sum of weights.
    (double Mean, double SumW) Mean(double tau2);
}
