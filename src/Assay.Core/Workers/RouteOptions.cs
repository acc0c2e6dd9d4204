namespace Assay.Workers;

/// <summary>How a run goes.</summary>
public sealed record RouteOptions
{
    /// <summary>Name of the engine that writes digests; part of what a digest is cached under.</summary>
    public string Engine { get; init; } = "extractive";

    /// <summary>Keep articles that belong to no topic too.</summary>
    public bool KeepAll { get; init; }

    /// <summary>
    /// Make the page of every article kept; else an article that belongs to no topic is kept, listed and found by search, and its
    /// page is made when somebody asks for it.
    /// </summary>
    public bool PageAll { get; init; } = true;

    /// <summary>Slug of a topic that every article of the run belongs to by the reader's word, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>
    /// Articles written together, 1 to 10,000; one that is only listed counts an eighth. A run that is killed loses at most this
    /// many.
    /// </summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Articles worked on at once, 1 to 256. Changes how long a run takes, never what it writes.</summary>
    public int Parallelism { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Engine);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BatchSize, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Parallelism, 256);
    }
}
