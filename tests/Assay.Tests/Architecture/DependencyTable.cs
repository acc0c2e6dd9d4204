using System.Text.RegularExpressions;

namespace Assay.Tests.Architecture;

/// <summary>The dependency table of docs/route.md: for each folder, the folders it may use.</summary>
internal sealed partial class DependencyTable
{
    private readonly Dictionary<string, HashSet<string>> allowed = [];

    /// <summary>Folders in the order of the table.</summary>
    public IReadOnlyCollection<string> Folders => allowed.Keys;

    /// <summary>Whether <paramref name="from"/> may use <paramref name="to"/>.</summary>
    public bool Allows(string from, string to) => from == to || (allowed.TryGetValue(from, out var uses) && uses.Contains(to));

    /// <summary>Reads the table out of the document.</summary>
    public static DependencyTable Read(string markdown)
    {
        var table = new DependencyTable();
        var rows = Row().Matches(markdown[markdown.IndexOf("| folder | may use", StringComparison.Ordinal)..])
            .Select(match => (Left: match.Groups[1].Value, Right: match.Groups[2].Value))
            .Where(row => !row.Left.StartsWith("folder", StringComparison.Ordinal) && !row.Left.StartsWith('-'))
            .ToList();
        var all = rows.SelectMany(row => Names(row.Left)).ToList();
        var above = new List<string>();
        foreach (var (left, right) in rows)
        {
            var uses =
                right.StartsWith("everything above", StringComparison.Ordinal) || right.Contains("every folder above", StringComparison.Ordinal) ? above
                : right.StartsWith("everything", StringComparison.Ordinal) ? all
                : Names(right.Split(':')[0]).Where(all.Contains).ToList();
            foreach (var folder in Names(left))
                table.allowed[folder] = [.. uses];
            above = [.. above, .. Names(left)];
        }
        return table;
    }

    private static IEnumerable<string> Names(string cell) => Name().Matches(cell).Select(match => match.Value);

    [GeneratedRegex(@"^\| (.+?) \| (.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b[A-Z][a-z]+\b")]
    private static partial Regex Name();
}
