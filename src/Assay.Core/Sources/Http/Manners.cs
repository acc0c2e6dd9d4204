namespace Assay.Sources.Http;

/// <summary>How a source on the network is asked: how often, how patiently, and in whose name its failures are told.</summary>
public sealed record Manners
{
    /// <summary>The source's name as a reader knows it (<c>PubMed</c>); faults begin with it.</summary>
    public required string Source { get; init; }

    /// <summary>Requests for one answer before it is given up, 1 to 20.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>
    /// How long the source may be silent: until it is connected, until it begins to answer, and between two pieces of an
    /// answer. An answer that drips is waited for. 1 ms to 10 minutes.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait after the first failure; each further one is about twice as long, with chance mixed in.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, also where the source asks for a longer one.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Where chance begins. Processes differ, so that a thousand of them do not come back at the same moment.</summary>
    public int Seed { get; init; } = Environment.ProcessId;

    /// <summary>What to do when the request is refused, as the end of a sentence.</summary>
    public string IfRefused { get; init; } = "check the address it is asked at";

    /// <summary>What no message may hold: the key. Null where there is none.</summary>
    public string? Secret { get; init; }

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Source);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTries, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxTries, 20);
        ArgumentOutOfRangeException.ThrowIfLessThan(Timeout, TimeSpan.FromMilliseconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, TimeSpan.FromMinutes(10));
        ArgumentOutOfRangeException.ThrowIfLessThan(FirstWait, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestWait, FirstWait);
    }
}
