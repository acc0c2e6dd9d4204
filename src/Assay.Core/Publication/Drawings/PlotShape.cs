namespace Assay.Publication.Drawings;

/// <summary>In which form a drawing is wanted.</summary>
/// <param name="Narrow">For a column of 360 pixels rather than a page.</param>
/// <param name="Within">Its name where it stands inside a page, whose style sheet colours it; empty for a drawing that stands by itself.</param>
public readonly record struct PlotShape(bool Narrow = false, string Within = "")
{
    /// <summary>Whether it stands by itself, with its own style and, by the scheme of the reader's screen, its own paper.</summary>
    public bool IsAlone => string.IsNullOrEmpty(Within);

    // Two drawings of one page must not share the names of their titles.
    internal string Id(string part) => IsAlone ? part : $"{Within}-{part}";
}
