using System.Collections.Immutable;
using Assay.Digests;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification;

/// <summary>A draft handed in to be checked, with the source it must answer to.</summary>
/// <param name="Draft">The digest.</param>
/// <param name="Article">The source.</param>
/// <param name="Study">What Assay understood of the source.</param>
public sealed record Submission(Draft Draft, Article Article, Study Study)
{
    /// <summary>Abstracts that the record had before this one, newest first; empty where none is known (V33).</summary>
    public ImmutableArray<string> Earlier { get; init; } = [];

    /// <summary>Other papers of the topic, whose facts this digest must not borrow; empty where none is given (V32).</summary>
    public ImmutableArray<Article> Others { get; init; } = [];
}
