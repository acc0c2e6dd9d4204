using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assay.Tests.Sources.Loopback;

/// <summary>
/// PubMed's query language as far as our topics use it: words and quoted phrases with field tags, truncation, AND, OR, NOT
/// from left to right, parentheses.
/// </summary>
internal sealed partial class LoopbackQuery
{
    private readonly ImmutableArray<string> tokens;
    private int at;

    private LoopbackQuery(string term) => tokens = [.. Token().Matches(term).Select(match => match.Value)];

    private delegate bool Rule(LoopbackRecord record);

    /// <summary>Phrases in quotes, and single words, of the term that was read.</summary>
    private List<(string Shown, bool Quoted, Rule Rule)> Phrases { get; } = [];

    /// <summary>The records a term finds, newest first, and what it names that occurs nowhere.</summary>
    public static (ImmutableArray<LoopbackRecord> Found, ImmutableArray<string> Words, ImmutableArray<string> Quoted) Run(
        string term, IReadOnlyCollection<LoopbackRecord> records)
    {
        var query = new LoopbackQuery(term);
        var rule = query.Any();
        var missing = query.Phrases.Where(phrase => !records.Any(record => phrase.Rule(record))).ToList();
        return (
            [.. records.Where(record => rule(record)).OrderByDescending(record => record.Pmid)],
            [.. missing.Where(phrase => !phrase.Quoted).Select(phrase => phrase.Shown)],
            [.. missing.Where(phrase => phrase.Quoted).Select(phrase => phrase.Shown)]);
    }

    /// <summary>Lower case, signs as spaces, one space between words and one at either end.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(" ", text.Length + 2);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLower(c, CultureInfo.InvariantCulture));
            else if (folded[^1] != ' ') folded.Append(' ');
        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }

    private Rule Any()
    {
        var left = One();
        while (at < tokens.Length && tokens[at] != ")")
        {
            var word = tokens[at];
            if (word is "AND" or "OR" or "NOT") at++;
            var (before, after) = (left, One());
            left = word switch
            {
                "OR" => record => before(record) || after(record),
                "NOT" => record => before(record) && !after(record),
                _ => record => before(record) && after(record),
            };
        }
        return left;
    }

    private Rule One()
    {
        if (at >= tokens.Length) return _ => false;
        var token = tokens[at++];
        if (token == "(")
        {
            var inner = Any();
            at++;
            return inner;
        }
        var field = at < tokens.Length && tokens[at][0] == '[' ? tokens[at++][1..^1].ToLowerInvariant() : "";
        var quoted = token[0] == '"';
        var bare = token.Trim('"');
        var rule = RuleOf(bare, field);
        Phrases.Add((quoted ? $"\"{bare}\"{(field.Length > 0 ? $"[{field}]" : "")}" : bare, quoted, rule));
        return rule;
    }

    private static Rule RuleOf(string bare, string field)
    {
        if (field is "pmid" or "uid") return record => record.Pmid.ToString() == bare;
        var folded = Fold(bare);
        var sought = bare.EndsWith('*') ? folded.TrimEnd() : folded;
        return field switch
        {
            "tiab" or "ti" or "tw" => record => Has(record.Words, sought),
            "mh" or "nm" or "majr" => record => Has(record.Headings, sought),
            "pt" => record => record.Types.Contains(folded),
            _ => record => Has(record.Words, sought) || Has(record.Headings, sought),
        };
    }

    private static bool Has(string text, string sought) => sought.Length > 1 && text.Contains(sought, StringComparison.Ordinal);

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|[()]|[^\\s()\\[\\]\"]+")]
    private static partial Regex Token();
}
