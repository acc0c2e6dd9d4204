using System.Runtime.CompilerServices;
using Assay.Pipeline;
using Assay.Sources.Files;
using Assay.Sources.Json;

namespace Assay.Sources;

/// <summary>
/// Reads articles as JSON lines: <c>{"id":"..","title":"..","abstract":".."}</c> or with
/// <c>"sections":[{"label":"..","text":".."}]</c>; the text is kept verbatim, unknown fields are passed over.
/// </summary>
public static class JsonlReader
{
    // A file of something else need not be read to its end to be known as such.
    private const int LinesBeforeDoubt = 1000;

    /// <summary>Reads a stream under <see cref="SourceLimits.Default"/>.</summary>
    /// <param name="lines">UTF-8 text, decompressed; not closed.</param>
    /// <param name="name">What faults and refusals call it: its file name.</param>
    /// <param name="cancellationToken">Stops between two reads of the stream.</param>
    /// <exception cref="SourceFaultException">Nothing in it is an article, or it cannot be read on.</exception>
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
        var doubtful = new List<Delivery>();
        var delivered = false;
        while (await reader.NextAsync(cancellationToken))
        {
            if (reader.IsBlank) continue;
            var delivery = One(reader, name, limits);
            delivered |= delivery is Delivery.Delivered;
            if (!delivered)
            {
                doubtful.Add(delivery);
                if (doubtful.Count == LinesBeforeDoubt) break;
                continue;
            }
            foreach (var earlier in doubtful) yield return earlier;
            doubtful.Clear();
            yield return delivery;
        }
        if (doubtful is [Delivery.Refused first, ..])
            throw new SourceFaultException($"{name} holds no articles: {Tail(first.Reason.Sentence, name)} Each line must be an object with \"id\", \"title\" and \"abstract\" or \"sections\".") { IsOfAnotherKind = true };
    }

    private static Delivery One(LineReader reader, string name, SourceLimits limits)
    {
        string fault;
        if (reader.TooLong)
            fault = $"the line is longer than {limits.MaxRecordChars} characters, which no article is";
        else if (ArticleLine.TryRead(reader.Line, limits, out var article, out fault))
            return new Delivery.Delivered(article);
        return new Delivery.Refused(new Reason(reader.TooLong ? "record-too-long" : "bad-line", $"{name}, line {reader.Number}: {fault}; it is left out."));
    }

    private static string Tail(string sentence, string name) =>
        sentence[(name.Length + 2)..].Replace("; it is left out", "", StringComparison.Ordinal);
}
