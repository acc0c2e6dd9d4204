using Assay.Reading;
using Assay.Statistics;

namespace Assay.Audit;

/// <summary>A mean with the standard deviation or error printed beside it, as print shows both.</summary>
internal readonly record struct Spread(Printed Mean, Printed Deviation, bool IsError)
{
    // The spread stands close behind its mean: "10.5 ± 2.5", "10.5 (SD 2.5)".
    private const int Reach = 40;

    /// <summary>The spread of a result; null where it has none, or none that is printed beside it.</summary>
    public static Spread? Of(Sheet sheet, ArmResult result)
    {
        if (result is not { Dispersion: { Kind: "sd" or "se", Value: { } value } spread, Value.At: { } at }) return null;
        foreach (var number in sheet.NumbersIn(new(at.End, Reach)))
            if (number.Kind is NumberKind.Sd or NumberKind.Se && number.Value == value)
                return new(Printed.Of(result.Value.Value, result.Value.Raw), Printed.Of(value, number.Raw), spread.Kind == "se");
        return null;
    }
}
