namespace Assay.Statistics;

/// <summary>A number as print shows it: its decimals say how much rounding it hides.</summary>
/// <param name="Value">The number printed.</param>
/// <param name="Decimals">Decimals shown, 0 or more; negative where whole tens are shown.</param>
public readonly record struct Printed(double Value, int Decimals)
{
    /// <summary>Half a unit of the last decimal.</summary>
    public double HalfUnit => 0.5 * Math.Pow(10, -Decimals);

    /// <summary>All numbers that round to this one.</summary>
    public Interval Rounding => new(Tidy(Value - HalfUnit), Tidy(Value + HalfUnit));

    /// <summary>All numbers that this one is the truncation of.</summary>
    public Interval Truncation => Value < 0
        ? new(Tidy(Value - (2 * HalfUnit)), Value)
        : new(Value, Tidy(Value + (2 * HalfUnit)));

    /// <summary>A number with the decimals of its literal (<c>75.0%</c> has one, <c>3.1e-5</c> has six).</summary>
    /// <remarks>Brown and Heathers (2017), doi:10.1177/1948550616673876: the decimals printed define the rounding interval.</remarks>
    public static Printed Of(double value, string literal)
    {
        ArgumentNullException.ThrowIfNull(literal);
        var point = literal.AsSpan().IndexOfAny('.', '·', '∙');
        var decimals = 0;
        var at = point + 1;
        if (point >= 0)
            for (; at < literal.Length && char.IsAsciiDigit(literal[at]); at++)
                decimals++;
        return new(value, decimals + Exponent(literal.AsSpan(Math.Max(at, 0))));
    }

    // "e-5" after the mantissa moves the last decimal five places to the right.
    private static int Exponent(ReadOnlySpan<char> rest)
    {
        var e = rest.IndexOfAny('e', 'E');
        return e >= 0 && int.TryParse(rest[(e + 1)..], out var power) && Math.Abs(power) < 400 ? -power : 0;
    }

    private double Tidy(double value) => Decimals is >= 0 and < 14 ? Math.Round(value, Decimals + 1) : value;
}
