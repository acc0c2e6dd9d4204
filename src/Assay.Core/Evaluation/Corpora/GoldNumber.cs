using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>A number of our own gold.</summary>
/// <param name="At">Where it stands in the text.</param>
/// <param name="Kind">Its kind as JSON writes it: <c>ci-bound</c>.</param>
/// <param name="Value">Its value; <see cref="double.NaN"/> for a name that bears digits.</param>
/// <param name="Unit">Its unit; null where none is asked for.</param>
/// <param name="InWords">Whether it bears no digit: "half".</param>
public sealed record GoldNumber(Passage At, string Kind, double Value, string? Unit, bool InWords);
