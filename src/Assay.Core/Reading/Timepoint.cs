using Assay.Records;

namespace Assay.Reading;

/// <summary>When an outcome was measured.</summary>
/// <param name="Value">How many units after baseline.</param>
/// <param name="Unit"><c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>.</param>
/// <param name="At">Where it stands.</param>
public sealed record Timepoint(double Value, string Unit, Passage? At);
