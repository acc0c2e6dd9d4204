using Assay.Records;

namespace Assay.Reading.Directions;

/// <summary>How an outcome went, and the sentence that says so.</summary>
/// <param name="Direction">Significantly higher or lower with the intervention, or no significant difference; unclear where the text has no sentence to go by.</param>
/// <param name="Significant">Whether a significant difference is reported; null where unclear.</param>
/// <param name="At">The sentence that weighs most, or null.</param>
/// <param name="Confidence">Probability of the direction, 0 to 1.</param>
/// <param name="Higher">Probability of significantly higher.</param>
/// <param name="Lower">Probability of significantly lower.</param>
public sealed record DirectionAnswer(Direction Direction, bool? Significant, Passage? At, double Confidence, double Higher, double Lower);
