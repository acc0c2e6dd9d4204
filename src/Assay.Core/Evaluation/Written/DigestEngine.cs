using System.Collections.Immutable;
using Assay.Digests;
using Assay.Pipeline;
using Assay.Records;

namespace Assay.Evaluation.Written;

/// <summary>A writer of digests that is to be scored.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Writer">Writes.</param>
public sealed record DigestEngine(string Name, IStage<Brief, Draft> Writer)
{
    /// <summary>Whether a language model writes: then the first try of each sentence counts.</summary>
    public bool IsModel { get; init; }

    /// <summary>Drafts in the making at once, 1 or more.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>What an engine has spent on articles, asked once all are written; null for one that costs nothing.</summary>
    public Func<CancellationToken, ValueTask<ImmutableArray<Spent>>>? Spending { get; init; }

    /// <summary>What an engine that lies on purpose has made false in an article; null for one that does not.</summary>
    public Func<Article, IReadOnlyCollection<ToldLie>>? Lies { get; init; }
}
