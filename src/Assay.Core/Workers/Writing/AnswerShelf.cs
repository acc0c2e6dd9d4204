using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Pipeline;

namespace Assay.Workers.Writing;

/// <summary>
/// Answers of models, one file each under the month they came in, named by the hash of their question. A file is written whole or
/// not at all, and at once: a run that is killed loses no answer that was paid for. Copying the folder copies what was paid. Beside
/// them stands a mark for each question whose answer did not come: it may have been paid for.
/// </summary>
/// <param name="folder">The folder, made when the first answer comes; null keeps answers for this process only.</param>
public sealed class AnswerShelf(string? folder)
{
    private const string Answered = ".json";
    private const string Asked = ".asked";

    // Only where there is no folder: what is on the disk need not be in memory.
    private readonly ConcurrentDictionary<string, KeptAnswer> recent = new(StringComparer.Ordinal);

    /// <summary>The answer to a question, or null.</summary>
    public async ValueTask<KeptAnswer?> FindAsync(string question, CancellationToken cancellationToken)
    {
        if (recent.TryGetValue(question, out var known)) return known;
        foreach (var month in Months())
            if (await ReadAsync<KeptAnswer>(Path.Combine(month, question + Answered), cancellationToken).ConfigureAwait(false) is { } kept)
                return kept;
        return null;
    }

    /// <summary>Keeps an answer; it is on the disk when this returns.</summary>
    public async ValueTask SaveAsync(KeptAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (folder is null) recent[answer.Question] = answer;
        else await WriteAsync(answer.At, answer.Question + Answered, answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that a question is about to be asked; it is on the disk when this returns.</summary>
    public async ValueTask MarkAsync(AskedQuestion asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (folder is not null) await WriteAsync(asked.At, asked.Question + Asked, asked, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the marks of a question away: its answer is kept, or it is sure that it was not charged.</summary>
    public void Unmark(string question)
    {
        foreach (var month in Months()) File.Delete(Path.Combine(month, question + Asked));
    }

    /// <summary>Questions whose answer did not come, in order of month, then question.</summary>
    public ValueTask<ImmutableArray<AskedQuestion>> UnansweredAsync(CancellationToken cancellationToken) => EveryAsync<AskedQuestion>(Asked, cancellationToken);

    /// <summary>Every answer kept, in order of month, then question; a file that is no answer is passed over.</summary>
    public async ValueTask<ImmutableArray<KeptAnswer>> AllAsync(CancellationToken cancellationToken)
    {
        if (folder is null) return [.. recent.Values.OrderBy(answer => Month(answer.At), StringComparer.Ordinal).ThenBy(answer => answer.Question, StringComparer.Ordinal)];
        return await EveryAsync<KeptAnswer>(Answered, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A calendar month (UTC) as <c>2026-04</c>.</summary>
    public static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private IEnumerable<string> Months() => folder is null || !Directory.Exists(folder) ? [] : Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal);

    private async ValueTask<ImmutableArray<T>> EveryAsync<T>(string kind, CancellationToken cancellationToken) where T : class
    {
        var kept = ImmutableArray.CreateBuilder<T>();
        foreach (var month in Months())
            foreach (var file in Directory.EnumerateFiles(month, "*" + kind).Order(StringComparer.Ordinal))
                if (await ReadAsync<T>(file, cancellationToken).ConfigureAwait(false) is { } one)
                    kept.Add(one);
        return kept.DrainToImmutable();
    }

    private async ValueTask WriteAsync<T>(DateTimeOffset at, string name, T value, CancellationToken cancellationToken)
    {
        var month = Path.Combine(folder!, Month(at));
        Directory.CreateDirectory(month);
        var file = Path.Combine(month, name);
        var draft = file + ".new";
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(value, RecordJson.Options), cancellationToken).ConfigureAwait(false);
        File.Move(draft, file, overwrite: true);
    }

    private static async ValueTask<T?> ReadAsync<T>(string file, CancellationToken cancellationToken) where T : class
    {
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false), RecordJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
