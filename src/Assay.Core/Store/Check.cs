namespace Assay.Store;

/// <summary>One asking of a source for a topic's papers.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Source">The source (<c>pubmed</c>).</param>
/// <param name="Started">When it started.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sentence">What happened, for readers.</param>
/// <param name="Read">Records read.</param>
/// <param name="Added">Articles new.</param>
/// <param name="Changed">Articles changed.</param>
/// <param name="Query">What was asked; another query starts from the beginning.</param>
/// <param name="Mark">The day up to which the source has been asked without failure; null where it never was.</param>
public sealed record Check(string Topic, string Source, DateTimeOffset Started, DateTimeOffset Ended, CheckOutcome Outcome, string Sentence,
    int Read, int Added, int Changed, string Query, DateOnly? Mark);
