namespace Assay.Verification;

/// <summary>A rule of verification as documentation knows it.</summary>
/// <param name="Id">Rule id (<c>V01</c>).</param>
/// <param name="Name">Its name (<c>NUM_VALUE</c>).</param>
public sealed record RuleName(string Id, string Name);
