namespace Assay.Reading.Directions;

/// <summary>A question about one comparison: how did the outcome go with the intervention, held against the comparator?</summary>
/// <param name="Intervention">The arm asked about, in any words: <c>telmisartan 80 mg</c>.</param>
/// <param name="Comparator">The arm it is held against: <c>placebo</c>.</param>
/// <param name="Outcome">What was measured: <c>systolic blood pressure at week 8</c>.</param>
public sealed record DirectionQuestion(string Intervention, string Comparator, string Outcome);
