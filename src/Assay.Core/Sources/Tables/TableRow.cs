using System.Collections.Immutable;

namespace Assay.Sources.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Number">Its first line in the file, counted as spreadsheets do: the header is 1.</param>
/// <param name="Fields">As many as the header has.</param>
public sealed record TableRow(int Number, ImmutableArray<string> Fields);
