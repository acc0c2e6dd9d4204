namespace Assay.Cli;

/// <summary>Exit codes of the contract.</summary>
internal static class Exit
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something was set aside or blocked; the output says what.</summary>
    public const int SetAside = 1;

    /// <summary>The call was wrong.</summary>
    public const int WrongCall = 2;

    /// <summary>The world failed: network, disk, database.</summary>
    public const int WorldFailed = 3;

    /// <summary>The worse of two.</summary>
    public static int Worse(int one, int other) => Math.Max(one, other);
}
