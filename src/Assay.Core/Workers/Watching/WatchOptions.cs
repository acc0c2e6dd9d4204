namespace Assay.Workers.Watching;

/// <summary>How topics are watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Days before the last good check that are asked for again, 0 to 365: sources enter and revise records late.</summary>
    public int OverlapDays { get; init; } = 14;

    /// <summary>Days after which every kept paper of a topic is asked for by its id, whatever the query finds, 1 to 365.</summary>
    public int RecheckDays { get; init; } = 7;

    /// <summary>First day to ask for, instead of the one that follows from the last good check; null for that one.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Name of the engine that writes digests.</summary>
    public string Engine { get; init; } = "extractive";

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(OverlapDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(OverlapDays, 365);
        ArgumentOutOfRangeException.ThrowIfLessThan(RecheckDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RecheckDays, 365);
        ArgumentException.ThrowIfNullOrWhiteSpace(Engine);
    }
}
