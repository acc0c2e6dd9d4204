using Assay.Records;

namespace Assay.Language;

/// <summary>An abbreviation with the words it was defined by: <c>acute-on-chronic liver failure (ACLF)</c>.</summary>
/// <param name="Brief">The abbreviation.</param>
/// <param name="Full">What it stands for, as the text writes it.</param>
/// <param name="BriefAt">Where the abbreviation is defined.</param>
/// <param name="FullAt">Where its words stand.</param>
public sealed record Abbreviation(string Brief, string Full, Passage BriefAt, Passage FullAt);
