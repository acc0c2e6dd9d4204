namespace Assay.Sources;

/// <summary>A source on the network that can be asked what it has on a topic.</summary>
public interface ITopicSource
{
    /// <summary>The source's name as a reader knows it (<c>Europe PMC</c>).</summary>
    string Name { get; }

    /// <summary>Everything the source has for the question, streamed, each record once.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <exception cref="SourceOutageException">The source did not answer, or not as it should; what came before stands. Never told as nothing found.</exception>
    IAsyncEnumerable<Delivery> AskAsync(TopicQuestion question, CancellationToken cancellationToken);
}
