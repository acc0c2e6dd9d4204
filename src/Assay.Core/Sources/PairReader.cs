using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Sources.Files;
using Assay.Sources.Json;

namespace Assay.Sources;

/// <summary>
/// Reads pairs as JSON lines: <c>{"id":"..","source":{"title":"..","abstract":".."},"digest":["sentence","sentence"]}</c>.
/// The source is an article as <see cref="JsonlReader"/> takes it; one without an id bears the pair's.
/// </summary>
public static class PairReader
{
    /// <summary>Reads a stream under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="lines">UTF-8 text; not closed.</param>
    /// <param name="name">What refusals call it: its file name.</param>
    /// <param name="cancellationToken">Stops between two reads of the stream.</param>
    public static async IAsyncEnumerable<PairDelivery> ReadAsync(
        Stream lines, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(name);
        var limits = SourceLimits.Default;
        var reader = new LineReader(lines, name, limits);
        while (await reader.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (reader.IsBlank) continue;
            string fault;
            if (reader.TooLong)
                fault = $"the line is longer than {limits.MaxRecordChars} characters, which no pair is";
            else if (JsonLine.TryRead(reader.Line, element => Of(element, limits), out var pair, out fault))
            {
                yield return new PairDelivery.Delivered(pair);
                continue;
            }
            yield return new PairDelivery.Refused(new("bad-line", $"{name}, line {reader.Number}: {fault}; it is left out."));
        }
    }

    private static Pair Of(JsonElement line, SourceLimits limits)
    {
        if (line.ValueKind != JsonValueKind.Object) throw new FormatException("the line is not a JSON object");
        var id = Fields.Scalar(line, "id") ?? throw new FormatException("the object has no \"id\"");
        if (!line.TryGetProperty("source", out var source)) throw new FormatException("the object has no \"source\"");
        if (!line.TryGetProperty("digest", out _)) throw new FormatException("the object has no \"digest\"");
        return new(id, ArticleLine.Of(source, limits, id), Fields.Texts(line, "digest"));
    }
}
