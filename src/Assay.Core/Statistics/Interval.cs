namespace Assay.Statistics;

/// <summary>A closed interval on some scale that its owner names.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>High less low.</summary>
    public double Width => High - Low;

    /// <summary>The interval mirrored at zero.</summary>
    public Interval Negated => new(-High, -Low);

    /// <summary>Whether <paramref name="value"/> lies inside, ends included.</summary>
    /// <remarks>Moore (1966), Interval Analysis, ch. 2.</remarks>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Whether <paramref name="value"/> lies strictly inside.</summary>
    /// <remarks>Moore (1966), Interval Analysis, ch. 2.</remarks>
    public bool Spans(double value) => value > Low && value < High;

    /// <summary>Whether the two share a point, up to a relative 1e-9 for the noise of decimal fractions.</summary>
    /// <remarks>Moore (1966), Interval Analysis, ch. 2.</remarks>
    public bool Meets(Interval other)
    {
        var slack = 1e-9 * Math.Max(1e-3, Math.Max(Math.Abs(Low), Math.Abs(High)));
        return Low <= other.High + slack && other.Low <= High + slack;
    }

    /// <summary>The image under a monotone function, ends put in order.</summary>
    /// <remarks>Moore (1966), Interval Analysis, ch. 3: the image of a monotone function is spanned by its ends.</remarks>
    public Interval Map(Func<double, double> monotone)
    {
        ArgumentNullException.ThrowIfNull(monotone);
        var (a, b) = (monotone(Low), monotone(High));
        return a <= b ? new(a, b) : new(b, a);
    }

    /// <summary>The smallest interval that holds all <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">No value is given.</exception>
    /// <remarks>Moore (1966), Interval Analysis, ch. 2 (interval hull).</remarks>
    public static Interval Hull(params ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) throw new ArgumentException("A hull needs at least one value.", nameof(values));
        var (low, high) = (values[0], values[0]);
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }
        return new(low, high);
    }
}
