namespace Assay.Publication;

/// <summary>A rule of verification as a reader is told of it.</summary>
/// <param name="Id">Rule id (<c>V05</c>).</param>
/// <param name="Title">In two to four words.</param>
/// <param name="Meaning">One sentence: what it holds against a digest.</param>
public sealed record RulePhrase(string Id, string Title, string Meaning);
