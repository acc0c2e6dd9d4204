using System.Globalization;
using System.Text;
using Assay.Statistics.Planning.Sheets;

namespace Assay.Publication;

/// <summary>What is drawn of a plan, as a table other programs read: the points of its curve, or the looks of its design.</summary>
public static class PlanCsv
{
    /// <summary>Comma-separated lines with a header; fifteen digits; empty where there is no number.</summary>
    public static string Write(PlanSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        if (sheet.Design is { } design)
        {
            Line(text, "information", "z", "futility_z", "nominal_p_one_sided", "alpha_spent_one_sided", "cumulative_power", "stop_upper_h0", "stop_lower_h0", "stop_upper_h1", "stop_lower_h1");
            foreach (var look in design.Looks)
                Line(text, look.Information, look.Z, look.FutilityZ, look.NominalP, look.AlphaSpent, look.Power, look.Null.Upper, look.Null.Lower, look.Effect.Upper, look.Effect.Lower);
        }
        else if (sheet.Curve is { } curve)
        {
            Line(text, curve.Across.Replace(",", "", StringComparison.Ordinal), curve.Up);
            foreach (var point in curve.Points) Line(text, point.X, point.Y);
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> names) => text.AppendJoin(',', names).Append('\n');

    private static void Line(StringBuilder text, params ReadOnlySpan<double?> values)
    {
        for (var i = 0; i < values.Length; i++)
            text.Append(i > 0 ? "," : "").Append(values[i] is { } value && double.IsFinite(value) ? value.ToString("G15", CultureInfo.InvariantCulture) : "");
        text.Append('\n');
    }
}
