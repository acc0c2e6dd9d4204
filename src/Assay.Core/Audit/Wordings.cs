namespace Assay.Audit;

/// <summary>How numbers are put into remarks: few digits, always the same.</summary>
internal static class Wordings
{
    /// <summary>Three significant digits, no exponent unless tiny.</summary>
    public static string Short(double value)
    {
        if (value == 0) return "0";
        var size = Math.Abs(value);
        if (size < 1e-4) return value.ToString("0.0e-0");
        var decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, 6);
        return Math.Round(value, decimals).ToString("0.######");
    }

    /// <summary>One decimal.</summary>
    public static string Tenth(double value) => value.ToString("0.0");

    /// <summary>Two decimals.</summary>
    public static string Hundredth(double value) => value.ToString("0.00");

    /// <summary>A P: three decimals, two significant digits below .001.</summary>
    public static string P(double p) => p < 0.001 ? p.ToString("0.0e-0") : p.ToString("0.0000");
}
