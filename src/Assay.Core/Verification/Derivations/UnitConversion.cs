using System.Collections.Immutable;
using Assay.Verification.Ledger;
using Assay.Verification.Slots;

namespace Assay.Verification.Derivations;

/// <summary>Days, weeks, months and years; grams and their parts; litres. Months meet days and weeks as people speak: 12 weeks are 3 months.</summary>
internal sealed class UnitConversion : IDerivation
{
    private const double Spoken = 0.085;

    public string Name => "unit conversion";

    public Derived? Of(Figure wanted, Statement claim, ImmutableArray<Statement> region)
    {
        if (wanted.IsName || wanted.Unit is null || Scale(wanted.Unit) is not { } here)
            return null;
        foreach (var sentence in region)
            foreach (var source in sentence.Figures.Where(figure => !figure.IsName && figure.Unit is not null && figure.Unit != wanted.Unit))
                if (Scale(source.Unit!) is { } there && there.Dimension == here.Dimension && there.Factor != here.Factor)
                {
                    var value = source.Value * there.Factor / here.Factor;
                    var calendar = here.Dimension == "time" && (here.Factor > 7) != (there.Factor > 7) && wanted.Decimals == 0;
                    if (Rounding.Within(wanted.Value, wanted.Decimals, value) || calendar && Math.Abs(wanted.Value - value) <= Spoken * value)
                        return new($"{Shown(source)} = {Math.Round(value, 3)} {wanted.Unit}", [source]);
                }
        return null;
    }

    private static string Shown(Figure source) => source.Number.Raw.Any(char.IsLetter) ? source.Number.Raw : $"{source.Number.Raw} {source.Unit}";

    private static (string Dimension, double Factor)? Scale(string unit) => Times.UnitInDays(unit) is { } days ? ("time", days) : unit.Replace('μ', 'µ') switch
    {
        "kg" => ("mass", 1000),
        "g" => ("mass", 1),
        "mg" => ("mass", 1e-3),
        "µg" or "ug" or "mcg" => ("mass", 1e-6),
        "ng" => ("mass", 1e-9),
        "l" or "L" => ("volume", 1),
        "ml" or "mL" => ("volume", 1e-3),
        "mg/kg" => ("dose", 1e-3),
        "µg/kg" or "ug/kg" or "mcg/kg" => ("dose", 1e-6),
        _ => null,
    };
}
