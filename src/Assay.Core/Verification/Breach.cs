namespace Assay.Verification;

/// <summary>A verification rule that a claim breaks.</summary>
/// <param name="Rule">Rule id of docs/verification.md (<c>V01</c>).</param>
/// <param name="Name">Its name (<c>NUM_VALUE</c>).</param>
/// <param name="Explanation">One sentence for a reader, naming both sides.</param>
public sealed record Breach(string Rule, string Name, string Explanation);
