namespace Assay.Tests;

/// <summary>Where the repository and the shared corpora stand on this machine.</summary>
internal static class Place
{
    /// <summary>The root of the checkout, found by its solution file.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The corpora beside the checkout, or null on a bare clone.</summary>
    public static string? Shared { get; } =
        Directory.Exists(Path.Combine(Root, "..", "shared")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared"))
        : Environment.GetEnvironmentVariable("ASSAY_SHARED") is { Length: > 0 } elsewhere ? elsewhere
        : null;

    /// <summary>A path under the corpora; skips the running test where they are absent.</summary>
    public static string SharedOrSkip(params string[] parts)
    {
        Assert.SkipWhen(Shared is null, "The shared corpora are not beside this clone.");
        return Path.Combine([Shared!, .. parts]);
    }

    private static string Find(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Assay.slnx")))
                return at.FullName;
        throw new DirectoryNotFoundException("No Assay.slnx above the test assembly.");
    }
}
