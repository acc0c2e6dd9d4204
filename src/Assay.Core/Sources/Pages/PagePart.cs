namespace Assay.Sources.Pages;

/// <summary>One part of a digest page: its heading in capitals, NLM's category for it, its prose.</summary>
internal sealed record PagePart(string? Label, string? Category, string Text);
