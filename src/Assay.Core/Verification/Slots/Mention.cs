using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>A place where a sentence speaks of an arm.</summary>
/// <param name="Arm">Id of the arm.</param>
/// <param name="At">Where.</param>
internal readonly record struct Mention(string Arm, Passage At);
