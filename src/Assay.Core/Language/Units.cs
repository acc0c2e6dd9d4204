using System.Collections.Frozen;

namespace Assay.Language;

/// <summary>Units of time, of doses and of measurements, brought to one spelling in the singular.</summary>
public static class Units
{
    private static readonly FrozenDictionary<string, string> Times = Table(
        "hour: h hr hrs hour hours", "day: d day days", "week: wk wks week weeks weekly", "month: mo mos mth month months monthly",
        "year: y yr yrs year years yearly", "minute: min mins minute minutes", "second: sec secs second seconds").ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Doses = Table(
        "mg: mg milligram milligrams", "µg: µg μg mcg ug microgram micrograms", "g: g gram grams", "ng: ng nanogram nanograms", "kg: kg",
        "IU: IU", "U: U units unit", "MU: MU MIU", "mL: mL ml milliliter milliliters millilitre millilitres", "Gy: Gy cGy",
        "mmol: mmol", "µmol: µmol μmol umol", "nmol: nmol", "mEq: mEq", "drop: drops").ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Others = Table(
        "mm: mm", "cm: cm", "m: m meters metres meter metre", "km: km", "L: L liters litres", "µM: µM μM uM", "mM: mM", "nM: nM", "mmHg: mmHg", "kcal: kcal", "kDa: kDa", "Da: Da", "Hz: Hz", "kHz: kHz",
        "MHz: MHz", "bp: bp", "kb: kb", "°C: C", "pg: pg", "fL: fL", "dL: dL dl", "ppm: ppm", "kPa: kPa", "W: W", "J: J", "nm: nm",
        "point: points point", "beat: bpm", "cell: cells", "log: log logs", "copy: copies", "event: events", "letter: letters",
        "unit: unit", "ms: ms msec", "dB: dB", "euro: euros", "dollar: dollars", "QALY: QALY QALYs", "kg/m²: kg/m2 kg/m²").ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit of time <paramref name="word"/> writes (<c>day</c> for <c>days</c>, <c>d</c>), or null.</summary>
    public static string? Time(ReadOnlySpan<char> word) => Look(Times, word);

    /// <summary>The unit of a dose <paramref name="word"/> writes, or null.</summary>
    public static string? Dose(ReadOnlySpan<char> word) => Look(Doses, word);

    /// <summary>Any other unit <paramref name="word"/> writes, or null.</summary>
    public static string? Other(ReadOnlySpan<char> word) => Look(Others, word);

    private static string? Look(FrozenDictionary<string, string> table, ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 16 && table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var unit) ? unit : null;

    private static IEnumerable<KeyValuePair<string, string>> Table(params string[] rows) =>
        from row in rows
        let colon = row.IndexOf(':', StringComparison.Ordinal)
        from spelling in row[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select KeyValuePair.Create(spelling, row[..colon]);
}
