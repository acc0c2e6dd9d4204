using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Records;

namespace Assay.Evaluation.Corpora;

/// <summary>An example of our own gold: a text, its numbers, and the findings it must yield.</summary>
/// <param name="Id">Its heading.</param>
/// <param name="Text">The text without the braces.</param>
/// <param name="Numbers">Its numbers in order.</param>
/// <param name="Findings">What must be found; empty and not asked for unless <paramref name="AsksFindings"/>.</param>
/// <param name="AsksFindings">Whether the findings listed are all there are.</param>
/// <param name="Sentences">How many sentences it has; null where that is not asked.</param>
public sealed record GoldSentence(string Id, string Text, ImmutableArray<GoldNumber> Numbers, ImmutableArray<GoldFinding> Findings, bool AsksFindings, int? Sentences)
{
    /// <summary>Reads an example: quoted lines are the text, lines with a dash what is asked of it.</summary>
    /// <exception cref="FormatException">A brace is open, a kind is missing, a line is not understood, or a digit stands outside the braces.</exception>
    public static GoldSentence Read(string heading, string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (text, numbers) = Unbrace(string.Join(' ', lines.Where(static line => line.StartsWith("> ", StringComparison.Ordinal)).Select(static line => line[2..])));
        if (text.Length == 0) throw new FormatException("has no text: a line that begins with '> '");
        var findings = ImmutableArray.CreateBuilder<GoldFinding>();
        var (asks, sentences) = (false, default(int?));
        foreach (var line in lines.Where(static line => line.StartsWith("- ", StringComparison.Ordinal)).Select(static line => line[2..]))
        {
            if (line == "nothing") asks = true;
            else if (line.StartsWith("sentences: ", StringComparison.Ordinal)) sentences = int.Parse(line[11..], CultureInfo.InvariantCulture);
            else
            {
                asks = true;
                findings.Add(Finding(line));
            }
        }
        return new(heading, text, numbers, findings.DrainToImmutable(), asks, sentences);
    }

    private static GoldFinding Finding(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var parts = colon < 0 ? [] : line[(colon + 2)..].Split('|', StringSplitOptions.TrimEntries);
        return (colon < 0 ? "" : line[..colon], parts) switch
        {
            ("arm", [var name]) => new("arm", name, "", "", ""),
            ("result", [var arm, var outcome, var value]) => new("result", arm, "", outcome, value),
            ("change", [var arm, var outcome, var value]) => new("change", arm, "", outcome, value),
            ("comparison", [var pair, var outcome, "higher" or "lower" or "no-difference"]) when pair.Split(" v ") is [var one, var other] => new("comparison", one, other, outcome, parts[2]),
            _ => throw new FormatException($"has a line that is not understood: '{line}'"),
        };
    }

    private static (string Text, ImmutableArray<GoldNumber> Numbers) Unbrace(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var numbers = ImmutableArray.CreateBuilder<GoldNumber>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '{')
            {
                if (char.IsDigit(marked[i])) throw new FormatException($"has a digit outside the braces, near '{marked[Math.Max(0, i - 12)..Math.Min(marked.Length, i + 12)]}'");
                text.Append(marked[i]);
                continue;
            }
            var close = marked.IndexOf('}', i);
            if (close < 0) throw new FormatException("has a brace that is not closed");
            var parts = marked[(i + 1)..close].Split('|');
            if (parts.Length is not (2 or 3) || parts[0].Length == 0) throw new FormatException($"has a number without a kind: '{marked[i..(close + 1)]}'");
            numbers.Add(Number(text.Length, parts));
            text.Append(parts[0]);
            i = close;
        }
        return (text.ToString(), numbers.DrainToImmutable());
    }

    private static GoldNumber Number(int start, string[] parts)
    {
        var at = new Passage(start, parts[0].Length);
        var inWords = !parts[0].Any(char.IsDigit);
        if (parts.Length == 2) return new(at, parts[1], Plain(parts[0]), parts[0].EndsWith('%') ? "%" : null, inWords);
        var words = parts[2].Split(' ', 2);
        return new(at, parts[1], words[0] == "name" ? double.NaN : Plain(words[0]), words.Length > 1 ? words[1] : null, inWords);
    }

    private static double Plain(string literal)
    {
        var clean = literal.Replace(",", "", StringComparison.Ordinal).Replace('·', '.').Replace('−', '-').Trim('%', '+', '°');
        var end = 0;
        while (end < clean.Length && (char.IsAsciiDigit(clean[end]) || clean[end] is '.' or '-' && end == 0 || clean[end] == '.')) end++;
        return double.TryParse(clean[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
            : throw new FormatException($"has a number whose value must be written: '{literal}'");
    }
}
