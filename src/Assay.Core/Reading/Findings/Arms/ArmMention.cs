namespace Assay.Reading.Findings.Arms;

/// <summary>A place where an arm is named.</summary>
internal readonly record struct ArmMention(int First, int Last, ArmDraft Arm);
