namespace Assay.Benchmarks;

/// <summary>The program as ./assay runs it, compiled ahead of time; without that, the one built beside the benches.</summary>
internal static class Built
{
    private const string Name = "assay.dll";

    private static readonly string Launched = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "program", Name));

    /// <summary>The file to run with dotnet.</summary>
    public static string Program => File.Exists(Launched) ? Launched : Path.Combine(AppContext.BaseDirectory, Name);
}
