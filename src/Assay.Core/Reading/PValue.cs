using Assay.Records;

namespace Assay.Reading;

/// <summary>A P value as reported.</summary>
/// <param name="Op"><c>=</c>, <c>&lt;</c>, <c>&gt;</c>, <c>&lt;=</c> or <c>&gt;=</c>.</param>
/// <param name="Value">The number, 0 to 1.</param>
public sealed record PValue(string Op, Sourced<double> Value);
