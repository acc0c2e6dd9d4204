using System.Runtime.CompilerServices;
using System.Text;
using Assay.Pipeline;
using Assay.Sources.Files;
using Assay.Sources.Retractions;

namespace Assay.Sources;

/// <summary>
/// Reads Retraction Watch's list of retractions, corrections, expressions of concern and reinstatements, as comma-separated
/// values with the columns that Crossref publishes. One row is in memory at a time.
/// </summary>
public static class RetractionWatchReader
{
    // Notes run over some lines; a quote that is never closed must not swallow the rest of the file.
    private const int MostLines = 200;

    /// <summary>Reads a stream under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="lines">UTF-8 text, decompressed; not closed.</param>
    /// <param name="name">What faults and refusals call it: its file name.</param>
    /// <param name="cancellationToken">Stops between two reads of the stream.</param>
    /// <exception cref="SourceFaultException">A column that is needed is missing, or it cannot be read on.</exception>
    public static IAsyncEnumerable<Delivery> ReadAsync(Stream lines, string name, CancellationToken cancellationToken) =>
        ReadAsync(lines, name, SourceLimits.Default, cancellationToken);

    /// <summary>Reads a stream under the limits given.</summary>
    /// <inheritdoc cref="ReadAsync(Stream, string, CancellationToken)"/>
    public static async IAsyncEnumerable<Delivery> ReadAsync(
        Stream lines, string name, SourceLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(limits);
        var reader = new LineReader(lines, name, limits);
        // Lines read already and not yet part of a row.
        var ahead = new LinkedList<(int Number, string? Text)>();
        var taken = new List<(int Number, string? Text)>();
        var fields = new List<string>();
        NoticeColumns? columns = null;
        while (true)
        {
            taken.Clear();
            var isWhole = false;
            var row = new StringBuilder();
            while (!isWhole && taken.Count < MostLines)
            {
                if (ahead.Count == 0 && !await reader.NextAsync(cancellationToken)) break;
                var line = ahead.First?.Value ?? (reader.Number, Text: reader.TooLong ? null : Decoded(reader.Line.Span));
                if (ahead.Count > 0) ahead.RemoveFirst();
                if (taken.Count == 0 && line.Text is { Length: 0 }) continue;
                taken.Add(line);
                if (line.Text is not { } text) break;
                row.Append(taken.Count > 1 ? "\n" : "").Append(text);
                isWhole = CsvRow.TryRead(row.ToString(), fields);
            }
            if (taken.Count == 0) yield break;
            if (!isWhole)
            {
                // Only its first line is given up; what follows may be sound.
                for (var at = taken.Count - 1; at > 0; at--) ahead.AddFirst(taken[at]);
                var fault = taken[0].Text is null ? $"the line is longer than {limits.MaxRecordChars} characters, which no notice is" : "a quote is opened and not closed";
                if (columns is null) throw new SourceFaultException($"{name}, line {taken[0].Number}: {fault}; get the file again as Crossref publishes it.");
                yield return Refused(name, taken[0].Number, fault);
            }
            else if (columns is null) columns = NoticeColumns.Of(fields, name);
            else yield return Of(columns, fields, name, taken[0].Number);
        }
    }

    private static Delivery Of(NoticeColumns columns, List<string> fields, string name, int line)
    {
        try
        {
            return new Delivery.Noted(columns.Read(fields));
        }
        catch (FormatException fault)
        {
            return Refused(name, line, fault.Message);
        }
    }

    private static string Decoded(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line.EndsWith("\r"u8) ? line[..^1] : line);

    private static Delivery.Refused Refused(string name, int line, string fault) =>
        new(new Reason("bad-line", $"{name}, line {line}: {fault}; it is left out."));
}
