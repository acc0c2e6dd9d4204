using System.Collections.Immutable;
using Assay.Records;

namespace Assay.Store;

/// <summary>When which source was asked for which topic, and what came of it.</summary>
public interface IWatchLog
{
    /// <summary>Keeps a check.</summary>
    ValueTask SaveCheckAsync(Check check, CancellationToken cancellationToken);

    /// <summary>The last check of each (topic, source), in order of topic, then source; of one topic where given.</summary>
    ValueTask<ImmutableArray<Check>> LastChecksAsync(string? topic, CancellationToken cancellationToken);

    /// <summary>The last check of a topic with a source that did not fail, or null.</summary>
    ValueTask<Check?> LastGoodCheckAsync(string topic, string source, CancellationToken cancellationToken);

    /// <summary>Keeps by which way articles came to a topic; the first time stays.</summary>
    ValueTask SaveFindingsAsync(string topic, IReadOnlyCollection<Finding> findings, CancellationToken cancellationToken);

    /// <summary>Every way by which articles came to a topic, in order of id, then way.</summary>
    ValueTask<ImmutableArray<Finding>> FindingsAsync(string topic, CancellationToken cancellationToken);
}
