namespace Assay.Cli;

/// <summary>A digest page that somebody published, to be kept beside the paper it names.</summary>
/// <param name="Origin">Where it was found, in words.</param>
/// <param name="Text">The page as plain text.</param>
internal sealed record ForeignPage(string Origin, string Text);
