namespace Assay.Topics;

/// <summary>A topic file, or a set of them, that cannot be used. The message is one sentence for the person who wrote it.</summary>
public sealed class TopicFileException : ArgumentException
{
    /// <summary>A fault with no known place.</summary>
    public TopicFileException() { }

    /// <summary>A fault with no known place.</summary>
    public TopicFileException(string message) : base(message) { }

    /// <summary>A fault with no known place.</summary>
    public TopicFileException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>A fault at a place of a file.</summary>
    /// <param name="file">Name of the file, as the writer knows it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="key">The key at fault, or null.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    /// <param name="innerException">The reader's own complaint, or null.</param>
    public TopicFileException(string file, int line, string? key, string sentence, Exception? innerException = null)
        : base($"{file}, line {line}: {sentence}", innerException) =>
        (File, Line, Key) = (file, line, key);

    /// <summary>Name of the file, or null.</summary>
    public string? File { get; }

    /// <summary>Line, from 1; 0 where it is not known.</summary>
    public int Line { get; }

    /// <summary>The key at fault, or null.</summary>
    public string? Key { get; }
}
