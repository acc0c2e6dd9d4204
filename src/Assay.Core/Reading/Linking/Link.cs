using System.Collections.Immutable;

namespace Assay.Reading.Linking;

/// <summary>What a value belongs to. Numbers are places in the list of mentions.</summary>
/// <param name="Value">The value.</param>
/// <param name="Arm">Its arm, or -1.</param>
/// <param name="Outcomes">Its outcomes: most often one, more where a name is explained by another.</param>
/// <param name="Time">When, or -1.</param>
/// <param name="Confidence">Probability of arm and outcome together, 0 to 1.</param>
internal readonly record struct Link(int Value, int Arm, ImmutableArray<int> Outcomes, int Time, double Confidence);
