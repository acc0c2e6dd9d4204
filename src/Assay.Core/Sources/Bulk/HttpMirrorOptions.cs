using Assay.Sources.Http;

namespace Assay.Sources.Bulk;

/// <summary>How bulk files are fetched from an address.</summary>
public sealed record HttpMirrorOptions
{
    /// <summary>Folder that files are fetched into; made where there is none.</summary>
    public required string Folder { get; init; }

    /// <summary>Keep fetched files after they were taken.</summary>
    public bool KeepFiles { get; init; }

    /// <summary>Of how many files taken before, the newest first, the check sum is asked for again in each run, 0 or more. Default 30.</summary>
    public int Rechecks { get; init; } = 30;

    /// <summary>Times a file is asked for on from where it broke off, without a byte more coming, before it is given up, 1 to 100.</summary>
    public int MaxBreaks { get; init; } = 5;

    /// <summary>How the server is asked.</summary>
    public Manners Manners { get; init; } = new() { Source = "PubMed's file server" };

    /// <summary>Throws where a value is out of its range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Folder);
        ArgumentOutOfRangeException.ThrowIfNegative(Rechecks);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBreaks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxBreaks, 100);
        Manners.Validate();
    }
}
