namespace Assay.Reading.Triplets;

/// <summary>The values of an outcome in the two arms of a question.</summary>
/// <param name="Intervention">Of the arm asked about.</param>
/// <param name="Comparator">Of the arm it is held against.</param>
/// <param name="Outcome">Id of the study's outcome that was meant, or null where none matches.</param>
public sealed record TripletAnswer(ArmValues Intervention, ArmValues Comparator, string? Outcome);
