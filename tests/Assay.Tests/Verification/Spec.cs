namespace Assay.Tests.Verification;

/// <summary>One row of a Markdown spec: a source, one digest sentence, what must come of it.</summary>
internal sealed record Spec(string Sheet, string Title, string Source, string Case, string Sentence, string Verdict, string Rule)
{
    /// <summary>An abstract that the record had before.</summary>
    public string Earlier { get; init; } = "";

    /// <summary>The abstract of another paper of the topic.</summary>
    public string Other { get; init; } = "";

    public override string ToString() => $"{Sheet} {Case}: {Sentence}";

    /// <summary>Every row of Specs/verification-*.md.</summary>
    public static IReadOnlyList<Spec> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(Place.Root, "tests", "Assay.Tests", "Specs"), "verification-*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<Spec> Read(string path)
    {
        string title = "", source = "", heading = "", earlier = "", other = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line[3..].Trim();
                (title, source, earlier, other) = heading == "title" ? ("", "", "", "") : (title, source, earlier, other);
            }
            else if (heading == "title" && line.Length > 0)
                title = line;
            else if (heading == "source" && line.Length > 0)
                source = source.Length == 0 ? line : source + " " + line;
            else if (heading == "earlier" && line.Length > 0)
                earlier = earlier.Length == 0 ? line : earlier + " " + line;
            else if (heading == "other" && line.Length > 0)
                other = other.Length == 0 ? line : other + " " + line;
            else if (heading == "checks" && line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal) && line.Split('|') is { Length: 6 } cells && cells[1].Trim() != "case")
                yield return new(Path.GetFileNameWithoutExtension(path), title, source, cells[1].Trim(), cells[2].Trim(), cells[3].Trim(), cells[4].Trim()) { Earlier = earlier, Other = other };
        }
    }
}
