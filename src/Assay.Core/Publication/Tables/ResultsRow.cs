using System.Collections.Immutable;

namespace Assay.Publication.Tables;

/// <summary>One outcome at one time.</summary>
/// <param name="Outcome">Its name, as the abstract calls it.</param>
/// <param name="Time">When, in words; empty where nobody says.</param>
/// <param name="Cells">For each column what is told of it: none, one or several values.</param>
/// <param name="Comparisons">What compares the arms.</param>
public sealed record ResultsRow(string Outcome, string Time, ImmutableArray<ImmutableArray<string>> Cells, ImmutableArray<string> Comparisons);
