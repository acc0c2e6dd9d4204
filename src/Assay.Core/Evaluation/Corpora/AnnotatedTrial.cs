using System.Collections.Immutable;

namespace Assay.Evaluation.Corpora;

/// <summary>A trial abstract with the record annotators made of it.</summary>
/// <param name="Id">Its PMID.</param>
/// <param name="Title">Its title, as ordinary text.</param>
/// <param name="Text">Journal, authors, affiliations and abstract, as ordinary text.</param>
/// <param name="Start">Where the abstract proper starts in <paramref name="Text"/>.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Arms">Arms of the record.</param>
/// <param name="Values">Numbers of the record.</param>
/// <param name="Patients">Number of patients of the trial, as reported; empty where not annotated.</param>
public sealed record AnnotatedTrial(string Id, string Title, string Text, int Start, int End, ImmutableArray<TrialArm> Arms, ImmutableArray<TrialValue> Values, ImmutableArray<double> Patients)
{
    /// <summary>The abstract proper.</summary>
    public string Abstract => Text[Start..End];
}
