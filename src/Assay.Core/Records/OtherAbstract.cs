namespace Assay.Records;

/// <summary>An abstract beside the main one: in another language, or for other readers.</summary>
/// <param name="Type">Who gave it (<c>Publisher</c>, <c>plain-language-summary</c>), or null.</param>
/// <param name="Language">ISO 639-2 code, or null.</param>
/// <param name="Text">Its text, sections joined by a line feed and labels kept as <c>LABEL: </c>.</param>
public sealed record OtherAbstract(string? Type, string? Language, string Text);
