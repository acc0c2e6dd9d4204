using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Assay.Sources;
using Assay.Sources.Files;
using Assay.Sources.Json;

namespace Assay.Evaluation;

/// <summary>A file of gold: JSON lines, plain or gzipped, or Markdown. Held in memory; corpora are small.</summary>
public sealed class GoldFile
{
    private readonly ImmutableArray<(int Number, byte[] Bytes)> lines;
    private readonly List<string> faults = [];
    private readonly IProgress<int>? progress;
    private readonly CancellationToken cancellationToken;

    private GoldFile(string path, ImmutableArray<(int, byte[])> lines, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        Path = path;
        this.lines = lines;
        this.progress = progress;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Its name, as reports and faults call it.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>Lines that are not blank.</summary>
    public int Count => lines.Length;

    /// <summary>What was said of lines left out, one sentence each, in the order they were met.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Opens a file and takes its lines; of a folder, those of its Markdown files in the order of their names.</summary>
    /// <param name="path">The file, or the folder.</param>
    /// <param name="progress">Told of lines done, from 1; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="SourceFaultException">It is damaged inside its compression.</exception>
    public static async Task<GoldFile> OpenAsync(string path, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        var lines = ImmutableArray.CreateBuilder<(int, byte[])>();
        if (Directory.Exists(path))
            foreach (var file in Directory.EnumerateFiles(path, "*.md").Order(StringComparer.Ordinal))
                await TakeAsync(file, lines, cancellationToken).ConfigureAwait(false);
        else if (File.Exists(path))
            await TakeAsync(path, lines, cancellationToken).ConfigureAwait(false);
        else
            throw new FileNotFoundException($"there is no file {path}");
        return new(path, lines.ToImmutable(), progress, cancellationToken);
    }

    private static async Task TakeAsync(string path, ImmutableArray<(int, byte[])>.Builder lines, CancellationToken cancellationToken)
    {
        var name = System.IO.Path.GetFileName(path);
        using var source = OpenedSource.Of(File.OpenRead(path), name, SourceLimits.Default);
        var reader = new LineReader(source.Content, name, SourceLimits.Default);
        while (await reader.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!reader.IsBlank) lines.Add((reader.Number, reader.TooLong ? [] : reader.Line.ToArray()));
        }
    }

    /// <summary>The documents in order; a line that is not of the corpus is said in <see cref="Faults"/> and left out.</summary>
    /// <param name="read">Makes a document of a line's object; throws <see cref="FormatException"/> where it cannot.</param>
    /// <exception cref="SourceFaultException">No line is of the corpus.</exception>
    public IEnumerable<T> Read<T>(Func<JsonElement, T> read) where T : class
    {
        var done = 0;
        var given = 0;
        foreach (var (number, bytes) in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (JsonLine.TryRead(bytes, element => Whole(element, read), out var document, out var fault))
            {
                given++;
                yield return document;
            }
            else
                faults.Add($"{Name}, line {number}: {fault}; it is left out.");
            done++;
            progress?.Report(done);
        }
        if (given == 0)
            throw new SourceFaultException(faults is [var first, ..]
                ? $"{Name} holds no gold of this task: {first[(Name.Length + 2)..].Replace("; it is left out", "", StringComparison.Ordinal)} See docs/accuracy.md for the fields of each corpus."
                : $"{Name} is empty; see docs/accuracy.md for the fields of each corpus.");
    }

    /// <summary>The examples of gold in Markdown: what stands below each heading of the third level.</summary>
    /// <param name="read">Makes an example of its heading and its body; throws <see cref="FormatException"/> where it cannot.</param>
    /// <exception cref="SourceFaultException">There is no example.</exception>
    public IEnumerable<T> ReadExamples<T>(Func<string, string, T> read) where T : class
    {
        var given = 0;
        foreach (var example in ("\n" + string.Join('\n', lines.Select(static line => Encoding.UTF8.GetString(line.Bytes)))).ReplaceLineEndings("\n").Split("\n### ").Skip(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = example.IndexOf('\n', StringComparison.Ordinal) is var at and >= 0 ? at : example.Length;
            T? one = null;
            try
            {
                one = read(example[..end].Trim(), example[end..]);
            }
            catch (FormatException fault)
            {
                faults.Add($"{Name}: the example '{example[..end].Trim()}' {fault.Message}; it is left out.");
            }
            if (one is not null) yield return one;
            given++;
            progress?.Report(given);
        }
        if (given == 0) throw new SourceFaultException($"{Name} holds no examples: each begins with a heading '### '; see docs/accuracy.md.");
    }

    private static T Whole<T>(JsonElement element, Func<JsonElement, T> read)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException("the line is not a JSON object");
        try
        {
            return read(element);
        }
        catch (KeyNotFoundException)
        {
            throw new FormatException("a field that the task needs is missing");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a field is of another kind than the task needs");
        }
    }
}
