using Assay.Records;

namespace Assay.Reading;

/// <summary>A number of people, animals or samples.</summary>
/// <param name="N">The count.</param>
/// <param name="Set">What it counts: <c>enrolled</c>, <c>randomised</c>, <c>analysed</c>, <c>completed</c>, <c>matched</c>, <c>screened</c>, <c>unspecified</c>.</param>
public sealed record SampleSize(Sourced<int> N, string Set);
