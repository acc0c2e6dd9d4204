namespace Assay.Evaluation;

/// <summary>A kind of error and how often it was made.</summary>
/// <param name="Name">What went wrong: <c>RESULTS read as CONCLUSIONS</c>.</param>
/// <param name="Count">How often.</param>
public sealed record ErrorClass(string Name, int Count);
