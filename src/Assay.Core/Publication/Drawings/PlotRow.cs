using System.Collections.Immutable;
using Assay.Statistics;

namespace Assay.Publication.Drawings;

// What a row of a plot is marked by.
internal enum PlotMark
{
    Heading,
    Square,
    Dot,
    Diamond,
    Reach,
}

// One row: a name, its interval in words, and where it lies. Part is the share of the weight, 0 to 1; Line is where a dashed line stands through the rows of a section.
internal sealed record PlotRow(PlotMark Mark, string Name, string Words = "", string Weight = "", double? Value = null, Interval? Ends = null, double Part = 0, double? Line = null);

// All rows of a plot, and what stands around them.
internal sealed record PlotRows(string Title, string Description, string NameHead, string EffectHead, string WeightHead, string Axis, bool IsRatio, ImmutableArray<PlotRow> Rows)
{
    // Words at the two ends of the axis; empty where the sides have no names.
    public (string Low, string High) Ends { get; init; } = ("", "");
}
