using Assay.Records;

namespace Assay.Sources;

/// <summary>A source on the network that can be asked for a topic's records.</summary>
public interface ITopicSource
{
    /// <summary>Name in checks and on the command line: <c>pubmed</c>.</summary>
    string Name { get; }

    /// <summary>Records that answer a question, as they arrive, and what the source says beside them.</summary>
    /// <exception cref="SourceOutageException">The source did not answer, or not to the end; what it handed over before stands.</exception>
    IAsyncEnumerable<Found> AskAsync(TopicQuestion question, CancellationToken cancellationToken);

    /// <summary>The present state of records known by id; those it has nothing to say of are refused, each with its reason.</summary>
    /// <exception cref="SourceOutageException">The source did not answer, or not to the end; what it handed over before stands.</exception>
    IAsyncEnumerable<Delivery> AskAgainAsync(IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken);
}
