using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Assay.Pipeline;
using Assay.Sources.Files;

namespace Assay.Sources.Tags;

/// <summary>Takes a file of tagged lines apart into records; <c>opener</c> is the tag that begins one (<c>PMID</c>, <c>TY</c>).</summary>
internal sealed class TaggedLines(Stream lines, string name, string opener, SourceLimits limits)
{
    private const int TagWidth = 4;
    private const int Indent = 6;

    private readonly List<(string Tag, StringBuilder Value)> fields = [];
    private int start;
    private long held;

    /// <summary>What each record is read as, in order; one longer than an article can be is refused.</summary>
    /// <param name="read">Reads one record.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    public async IAsyncEnumerable<Delivery> ReadAsync(Func<TaggedRecord, Delivery> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in RecordsAsync(cancellationToken))
            yield return record.Oversized
                ? Refused("record-too-long", record, $"the record holds more than {limits.MaxRecordChars} characters, which no article does; it is left out.")
                : read(record);
    }

    /// <summary>A record refused, with the file and the line it stands on.</summary>
    public Delivery Refused(string code, TaggedRecord record, string sentence) => new Delivery.Refused(new Reason(code, $"{name}, line {record.Line}: {sentence}"));

    private async IAsyncEnumerable<TaggedRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new LineReader(lines, name, limits);
        while (await reader.NextAsync(cancellationToken))
        {
            if (reader.TooLong) held = long.MaxValue / 2;
            if (reader.TooLong || reader.IsBlank) continue;
            if (!Utf8.IsValid(reader.Line.Span))
                throw new SourceFaultException($"{name}, line {reader.Number}: a byte is not UTF-8; save the file as UTF-8 and try again.");
            var line = Encoding.UTF8.GetString(reader.Line.Span).TrimEnd();
            var tag = TagOf(line);
            if (tag == opener && fields.Count > 0) yield return Close();
            Add(tag, line, reader.Number);
        }
        if (fields.Count > 0) yield return Close();
    }

    private static string? TagOf(string line) =>
        line.Length > TagWidth && line[TagWidth] == '-' && line[0] is >= 'A' and <= 'Z' && line.AsSpan(0, TagWidth).IndexOfAnyExcept(TagCharacters) < 0
            ? line[..TagWidth].TrimEnd()
            : null;

    private static ReadOnlySpan<char> TagCharacters => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ";

    private void Add(string? tag, string line, int number)
    {
        if (fields.Count == 0) start = number;
        held += line.Length;
        if (held > limits.MaxRecordChars) return;
        if (tag is not null) fields.Add((tag, new StringBuilder(line.Length > Indent ? line[Indent..].Trim() : "")));
        else if (fields.Count > 0)
        {
            var value = fields[^1].Value;
            if (value.Length > 0) value.Append(' ');
            value.Append(line.Trim());
        }
    }

    private TaggedRecord Close()
    {
        var record = new TaggedRecord(start, [.. fields.Select(field => (field.Tag, field.Value.ToString()))], held > limits.MaxRecordChars);
        fields.Clear();
        held = 0;
        return record;
    }
}
