namespace Assay.Sources.Pages;

/// <summary>One line of a page: its words without marks, and what the marks said.</summary>
/// <param name="Words">The line without white space at its ends and without Markdown's marks.</param>
/// <param name="Heading">Markdown's level of heading, 1 to 6; 0 for none; 7 for a line that is bold as a whole.</param>
/// <param name="IsItem">Whether it begins an item of a list.</param>
internal readonly record struct PageLine(string Words, int Heading, bool IsItem)
{
    private const int Bold = 7;

    /// <summary>Whether the line is blank.</summary>
    public bool IsBlank => Words.Length == 0;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool IsSentence => Words is [.., '.' or '!' or '?' or ')' or '"' or '”'] && WordCount > 3;

    /// <summary>Number of words.</summary>
    public int WordCount => Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Reads a line.</summary>
    public static PageLine Of(string line)
    {
        var words = Collapse(line);
        var level = 0;
        while (level < words.Length && level < 6 && words[level] == '#') level++;
        if (level > 0 && level < words.Length && words[level] == ' ') return new(Unbold(words[(level + 1)..].TrimEnd('#', ' ')), level, false);
        if (words is ['-' or '*' or '•' or '–', ' ', ..]) return new(Unbold(words[2..].TrimStart()), 0, true);
        if (words is ['-' or '=' or '*' or '_', ..] && words.All(c => c == words[0]) && words.Length >= 3) return new("", 0, false);
        var plain = Unbold(words);
        return new(plain, plain.Length < words.Length && words.StartsWith("**", StringComparison.Ordinal) && words.TrimEnd(':').EndsWith("**", StringComparison.Ordinal) ? Bold : 0, false);
    }

    private static string Unbold(string words) => words.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim();

    private static string Collapse(string line) => string.Join(' ', line.Split([' ', '\t', '\r', '\n', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries));
}
