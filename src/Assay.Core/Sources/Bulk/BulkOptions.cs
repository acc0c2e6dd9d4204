namespace Assay.Sources.Bulk;

/// <summary>How bulk files are read.</summary>
public sealed record BulkOptions
{
    /// <summary>Deliveries after which the place in a file is kept, 1 to 1,000,000. A run that is killed goes on from there.</summary>
    public int Milestone { get; init; } = 2000;

    /// <summary>Take every file again, whatever was taken before: after a topic was added, where only topics are kept.</summary>
    public bool Again { get; init; }

    /// <summary>How much of a file is believed.</summary>
    public SourceLimits Limits { get; init; } = SourceLimits.Default;

    /// <summary>Hears what is told on the way; called on the reader's thread.</summary>
    public Action<BulkNews> News { get; init; } = _ => { };

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Milestone, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Milestone, 1_000_000);
        ArgumentNullException.ThrowIfNull(Limits);
        ArgumentNullException.ThrowIfNull(News);
    }
}
