using System.Globalization;

namespace Assay.Web.Parts;

/// <summary>Numbers as a reader sees them.</summary>
public static class Figures
{
    /// <summary>Whole numbers as they are, others to three significant digits; the true minus sign.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value)) return value > 0 ? "∞" : double.IsNaN(value) ? "not a number" : "−∞";
        var size = Math.Abs(value);
        var text = value == Math.Floor(value) && size < 1e6 ? value.ToString("0", CultureInfo.InvariantCulture)
            : size >= 100 ? value.ToString("0", CultureInfo.InvariantCulture)
            : size >= 10 ? value.ToString("0.0", CultureInfo.InvariantCulture)
            : size >= 0.1 ? value.ToString("0.00", CultureInfo.InvariantCulture)
            : value.ToString("0.####", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }
}
