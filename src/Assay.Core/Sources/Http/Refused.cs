using System.Net;
using System.Text.Json;

namespace Assay.Sources.Http;

/// <summary>What a status that is no success means.</summary>
internal static class Refused
{
    private const int Most = 4096;

    /// <summary>The miss of a response whose status is no success.</summary>
    public static async Task<Miss> ByAsync(WatchedStream body)
    {
        var said = await SaidAsync(body).ConfigureAwait(false);
        var words = said is null ? $"status {body.Status}" : $"status {body.Status}: {said}";
        var kind = body.Status switch
        {
            408 => Outage.Silent,
            429 => Outage.Throttled,
            >= 500 => Outage.Failing,
            _ => Outage.Refused,
        };
        return new Miss(kind, words) { Wait = body.RetryAfter };
    }

    // A short line of the source's own, where it sends one a reader can use; a web page is not one.
    private static async Task<string?> SaidAsync(WatchedStream body)
    {
        ReadOnlyMemory<byte> head;
        try
        {
            head = await body.PeekAsync(Most).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return null;
        }
        var text = System.Text.Encoding.UTF8.GetString(head.Span).Trim();
        if (text is ['{', ..]) return OfJson(text);
        var from = text.IndexOf("<ERROR>", StringComparison.OrdinalIgnoreCase);
        if (from >= 0)
        {
            var to = text.IndexOf('<', from + 7);
            return OneLine(to < 0 ? text[(from + 7)..] : text[(from + 7)..to]);
        }
        return text is ['<', ..] or "" ? null : OneLine(text);
    }

    private static string? OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? OneLine(error.GetString()!) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first line, shortened, without signs that would break a message.</summary>
    public static string? OneLine(string text)
    {
        var line = new string([.. text.Trim().TakeWhile(c => c is not ('\r' or '\n')).Where(c => !char.IsControl(c)).Take(120)]).TrimEnd('.', ' ');
        return line.Length == 0 ? null : line;
    }
}
