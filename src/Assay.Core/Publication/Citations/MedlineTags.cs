namespace Assay.Publication.Citations;

/// <summary>Writes MEDLINE's tagged lines: a tag of four, a dash, a value that goes on six spaces in where it is long.</summary>
internal sealed class MedlineTags(TextWriter to)
{
    private const int Width = 80;

    /// <summary>Writes a value that is there.</summary>
    public void Put(string tag, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        to.Write(tag.PadRight(4));
        to.Write("- ");
        var rest = Parts.OneLine(value).AsSpan().Trim();
        while (rest.Length > Width)
        {
            // A word longer than a line is not broken: reading joins lines by a space.
            var at = rest[..(Width + 1)].LastIndexOf(' ');
            if (at <= 0) at = rest.IndexOf(' ');
            if (at < 0) break;
            to.Write(rest[..at].TrimEnd());
            to.Write("\n      ");
            rest = rest[at..].TrimStart();
        }
        to.Write(rest);
        to.Write('\n');
    }
}
