using System.Collections.Immutable;

namespace Assay.Sources.Bulk;

/// <summary>
/// Bulk files in a folder: <c>baseline/</c> and <c>updatefiles/</c> as on NLM's server, or files of NLM's names and no other
/// articles.
/// </summary>
public sealed class FolderMirror : IBulkMirror
{
    /// <summary>NLM's name of the folder of the yearly baseline.</summary>
    public const string Baseline = "baseline";

    /// <summary>NLM's name of the folder of the daily updates.</summary>
    public const string Updates = "updatefiles";

    private readonly string folder;

    private FolderMirror(string folder) => this.folder = folder;

    /// <inheritdoc/>
    public string Name => folder;

    /// <inheritdoc/>
    public int Rechecks => int.MaxValue;

    /// <summary>The mirror in a folder, or null where the folder is none: what it holds is then read as any folder is.</summary>
    /// <exception cref="SourceFaultException">The folder may not be read.</exception>
    public static FolderMirror? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path)) return null;
        var mirror = new FolderMirror(path);
        return mirror.List().Files.IsEmpty ? null : mirror;
    }

    /// <inheritdoc/>
    public ValueTask<BulkListing> ListAsync(CancellationToken cancellationToken) => new(List());

    /// <inheritdoc/>
    public async ValueTask<string?> StatedMd5Async(BulkFile file, CancellationToken cancellationToken)
    {
        var beside = PathOf(file) + CheckSum.Ending;
        if (!File.Exists(beside)) return null;
        var text = await ReadableAsync(beside, () => File.ReadAllTextAsync(beside, cancellationToken)).ConfigureAwait(false);
        return CheckSum.Stated(text, file.Name)
            ?? throw new SourceFaultException($"{file.Name}{CheckSum.Ending} states no check sum of {file.Name}; get both again from their source, then run again.");
    }

    /// <inheritdoc/>
    public async ValueTask<BulkContent> OpenAsync(BulkFile file, CancellationToken cancellationToken)
    {
        var stated = await StatedMd5Async(file, cancellationToken).ConfigureAwait(false);
        var path = PathOf(file);
        var bytes = await ReadableAsync(path, () => Task.FromResult(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16))).ConfigureAwait(false);
        try
        {
            using var hash = CheckSum.Begin();
            await CheckSum.AppendAsync(hash, bytes, cancellationToken).ConfigureAwait(false);
            var md5 = CheckSum.Of(hash);
            if (stated is not null && stated != md5)
                throw new SourceFaultException($"{file.Name} is refused: its check sum is {md5} and should be {stated}; get the file again from its source, then run again.");
            // The same handle is read on: what is taken is what was checked, whatever becomes of the path.
            bytes.Position = 0;
            return new(bytes, md5, stated is not null);
        }
        catch
        {
            await bytes.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Release(BulkFile file)
    {
        // The reader's own files stay where they are.
    }

    /// <inheritdoc/>
    public Exception Fault(string sentence) => new SourceFaultException(sentence);

    private BulkListing List()
    {
        try
        {
            var (baseline, updates) = (Path.Combine(folder, Baseline), Path.Combine(folder, Updates));
            var sorted = Under(baseline, BulkShelf.Baseline).Concat(Under(updates, BulkShelf.Updates)).ToImmutableArray();
            if (!sorted.IsEmpty) return new(sorted, Directory.Exists(baseline));
            var isFlat = !Directory.EnumerateDirectories(folder).Any() && Directory.EnumerateFiles(folder).Select(Path.GetFileName).All(name => IsBulk(name!));
            return new(isFlat ? [.. Under(folder, BulkShelf.Unsorted)] : [], false);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SourceFaultException($"{folder}: the folder may not be read; give yourself the right to, or name files you may read.", fault);
        }
    }

    private static IEnumerable<BulkFile> Under(string folder, BulkShelf shelf) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder).Select(path => BulkFile.Of(Path.GetFileName(path), shelf)).OfType<BulkFile>().Order(Comparer<BulkFile>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name)));

    // What NLM puts beside its files, and what a copy under way leaves; anything else may be somebody's articles.
    private static bool IsBulk(string name) =>
        BulkFile.Of(name, BulkShelf.Unsorted) is not null || name.EndsWith(CheckSum.Ending, StringComparison.Ordinal) || name.EndsWith(".html", StringComparison.Ordinal)
        || name.EndsWith(".part", StringComparison.Ordinal) || name.StartsWith('.') || name.StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private string PathOf(BulkFile file) => file.Shelf switch
    {
        BulkShelf.Baseline => Path.Combine(folder, Baseline, file.Name),
        BulkShelf.Updates => Path.Combine(folder, Updates, file.Name),
        _ => Path.Combine(folder, file.Name),
    };

    private static async ValueTask<T> ReadableAsync<T>(string path, Func<Task<T>> open)
    {
        try
        {
            return await open().ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SourceFaultException($"{path}: the file may not be read; give yourself the right to, then run again.", fault);
        }
        catch (FileNotFoundException fault)
        {
            throw new SourceFaultException($"{path}: the file went away while the folder was read; run again when nothing changes the folder.", fault);
        }
    }
}
