using Assay.Records;

namespace Assay.Sources;

/// <summary>A digest page that somebody published, read from plain text.</summary>
/// <param name="Subject">The record it says it digests, or null.</param>
/// <param name="Engine">The engine it names, or null.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Summary">Its one-line summary, or null.</param>
/// <param name="Text">The page's prose as an article, so that it can be read and audited: sections are its headings; the
/// summary is its first section. Its id is <c>digest:</c> and the subject's value, or a hash of the text.</param>
public sealed record DigestPage(SourceId? Subject, string? Engine, string Title, string? Summary, Article Text);
