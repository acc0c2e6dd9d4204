using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Pipeline;

namespace Assay.Workers.Writing;

/// <summary>
/// Answers of models, one file each under the month they came in, named by the hash of their question. A file is written whole or
/// not at all, and at once: a run that is killed loses no answer that was paid for. Copying the folder copies what was paid.
/// </summary>
/// <param name="folder">The folder, made when the first answer comes; null keeps answers for this process only.</param>
public sealed class AnswerShelf(string? folder)
{
    private readonly ConcurrentDictionary<string, KeptAnswer> recent = new(StringComparer.Ordinal);

    /// <summary>The answer to a question, or null.</summary>
    public async ValueTask<KeptAnswer?> FindAsync(string question, CancellationToken cancellationToken)
    {
        if (recent.TryGetValue(question, out var known)) return known;
        foreach (var month in Months())
            if (await ReadAsync(Path.Combine(month, question + ".json"), cancellationToken).ConfigureAwait(false) is { } kept)
                return kept;
        return null;
    }

    /// <summary>Keeps an answer; it is on the disk when this returns.</summary>
    public async ValueTask SaveAsync(KeptAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        recent[answer.Question] = answer;
        if (folder is null) return;
        var month = Path.Combine(folder, Month(answer.At));
        Directory.CreateDirectory(month);
        var file = Path.Combine(month, answer.Question + ".json");
        var draft = file + ".new";
        await File.WriteAllTextAsync(draft, JsonSerializer.Serialize(answer, RecordJson.Options), cancellationToken).ConfigureAwait(false);
        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Every answer kept, in order of month, then question; a file that is no answer is passed over.</summary>
    public async ValueTask<ImmutableArray<KeptAnswer>> AllAsync(CancellationToken cancellationToken)
    {
        if (folder is null) return [.. recent.Values.OrderBy(answer => Month(answer.At), StringComparer.Ordinal).ThenBy(answer => answer.Question, StringComparer.Ordinal)];
        var answers = ImmutableArray.CreateBuilder<KeptAnswer>();
        foreach (var month in Months())
            foreach (var file in Directory.EnumerateFiles(month, "*.json").Order(StringComparer.Ordinal))
                if (await ReadAsync(file, cancellationToken).ConfigureAwait(false) is { } answer)
                    answers.Add(answer);
        return answers.DrainToImmutable();
    }

    /// <summary>A calendar month (UTC) as <c>2026-04</c>.</summary>
    public static string Month(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private IEnumerable<string> Months() => folder is null || !Directory.Exists(folder) ? [] : Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal);

    private static async ValueTask<KeptAnswer?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptAnswer>(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false), RecordJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
