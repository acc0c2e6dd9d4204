using System.Text.Json;

namespace Assay.Cli.Mcp;

/// <summary>
/// What a client has asked over standard input and has no answer to yet. A client that writes its questions and closes the pipe still
/// gets its answers: the end of the input is told on only when none is open. Safe for one reader and one writer at a time.
/// </summary>
internal sealed class OpenCalls
{
    // An answer that never comes must not keep the process.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private TaskCompletionSource? waiting;

    /// <summary>The input, which is watched for questions and ends when they are answered.</summary>
    public Stream Asking(Stream input) => new CallStream(input, Asked, WaitAsync);

    /// <summary>The output, which is watched for answers.</summary>
    public Stream Answering(Stream output) => new CallStream(output, Answered, static () => Task.CompletedTask);

    private void Asked(string id, bool isCall)
    {
        if (!isCall) return;
        lock (gate) open.Add(id);
    }

    private void Answered(string id, bool isCall)
    {
        if (isCall) return;
        lock (gate)
            if (open.Remove(id) && open.Count == 0) waiting?.TrySetResult();
    }

    private async Task WaitAsync()
    {
        Task answered;
        lock (gate)
        {
            if (open.Count == 0) return;
            waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            answered = waiting.Task;
        }
        await Task.WhenAny(answered, Task.Delay(patience, TimeProvider.System));
    }

    /// <summary>The id of a line's message, and whether it asks; null for what has no id.</summary>
    internal static (string Id, bool IsCall)? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!JsonDocument.TryParseValue(ref reader, out var message)) return null;
            using (message)
                return message.RootElement.ValueKind == JsonValueKind.Object && message.RootElement.TryGetProperty("id", out var id)
                    ? (id.GetRawText(), message.RootElement.TryGetProperty("method", out _)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
