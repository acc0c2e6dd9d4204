using Assay.Records;

namespace Assay.Language;

/// <summary>A number written in words.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Value">Its value (<c>half</c> is 0.5, <c>one in four</c> 0.25, <c>doubled</c> 2).</param>
/// <param name="Form">What form it has.</param>
/// <param name="Unit">The unit of time attached to it (<c>seven-day</c>), or null.</param>
public readonly record struct NumberWord(Passage At, double Value, NumberWordForm Form, string? Unit = null);
