using System.Collections.Immutable;

namespace Assay.Evaluation.Perturbations;

/// <summary>A way to make a true sentence false (P..), or to say it otherwise (N..).</summary>
/// <param name="Id">Operator of evidence 5.4: <c>P01</c>, <c>N8</c>.</param>
/// <param name="Rules">The rules it touches; empty for a control.</param>
/// <param name="Of">The sentences it makes of one; none where it cannot be sure.</param>
public sealed record Perturbation(string Id, ImmutableArray<string> Rules, Func<TrueSentence, TestBed, IEnumerable<string>> Of)
{
    /// <summary>Whether what it makes is true.</summary>
    public bool IsControl => Id[0] == 'N';
}
