namespace Assay.Reading;

/// <summary>Spread or uncertainty of one arm's value.</summary>
/// <param name="Kind"><c>ci</c>, <c>sd</c>, <c>se</c>, <c>iqr</c> or <c>range</c>.</param>
/// <param name="Level">Confidence level in percent, for <c>ci</c>; else null.</param>
/// <param name="Low">Lower bound, for <c>ci</c>, <c>iqr</c>, <c>range</c>; else null.</param>
/// <param name="High">Upper bound, likewise.</param>
/// <param name="Value">The SD or SE; else null.</param>
public sealed record Dispersion(string Kind, double? Level, double? Low, double? High, double? Value);
