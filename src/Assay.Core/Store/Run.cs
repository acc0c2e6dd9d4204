namespace Assay.Store;

/// <summary>One run of the route: what came in and what came of it.</summary>
/// <param name="Kind"><c>ingest</c>, <c>watch</c>, ..</param>
/// <param name="Started">When it started.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Sentence">What happened, for readers.</param>
/// <param name="Read">Articles read.</param>
/// <param name="Added">Articles new.</param>
/// <param name="Changed">Articles changed.</param>
/// <param name="Deleted">Articles deleted by their source.</param>
public sealed record Run(string Kind, DateTimeOffset Started, DateTimeOffset Ended, CheckOutcome Outcome, string Sentence,
    int Read, int Added, int Changed, int Deleted);
