using System.Collections.Immutable;

namespace Assay.Publication;

/// <summary>One thing in which a paper's record changed, and when.</summary>
/// <param name="At">When: the moment the new state came in; for a register's notice, the day of the notice.</param>
/// <param name="What"><c>title</c>, <c>abstract</c>, <c>numbers</c> or <c>standing</c>.</param>
/// <param name="Before">What was there: words, a number with its interval, or a standing's name; empty where nothing was.</param>
/// <param name="After">What is there now; empty where nothing is.</param>
public sealed record PageChange(DateTimeOffset At, string What, string Before, string After)
{
    /// <summary>Who says so, for a standing (<c>pubmed:39814420</c>); null for words and numbers, which are the record's own.</summary>
    public string? Source { get; init; }

    /// <summary>Words that stayed, went and came, in reading order; empty where a before and an after tell it all.</summary>
    public ImmutableArray<Edited> Words { get; init; } = [];
}
