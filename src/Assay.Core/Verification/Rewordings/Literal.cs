using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Verification.Rewordings;

/// <summary>A source's number, written the way the sentence writes its own.</summary>
internal static partial class Literal
{
    /// <summary>What to put where the sentence's number stands: its operator and unit of time or dose too, where they differ.</summary>
    public static Splice Fitted(string sentence, Passage here, string source, Passage there)
    {
        var (mine, theirs) = (Parts(sentence, here), Parts(source, there));
        var words = theirs.Digits.Replace('·', '.');
        var at = new Passage(here.Start, here.Length);
        if (mine.Unit.Length > 0 && theirs.Unit.Length > 0)
        {
            at = Passage.Between(here.Start, mine.End);
            words += mine.Joint + Inflected(theirs.Unit, mine.Joint == "-" || words == "1");
        }
        else if (mine.Unit.Length > 0)
            at = Passage.Between(here.Start, here.Start + mine.Digits.Length);
        else if (here.Of(sentence)[mine.Digits.Length..].Any(char.IsLetter))
            // "2.1-fold" for "1.8-fold".
            words = there.Of(source).Replace('·', '.');
        var percent = theirs.Percent || mine.Percent && theirs.Unit.Length == 0;
        if (percent && !PercentWord().IsMatch(sentence[here.End..]))
            words += "%";
        // An operator belongs to its number.
        var (own, other) = (Operator().Match(sentence[..here.Start]), Operator().Match(source[..there.Start]));
        if (own.Success)
        {
            at = Passage.Between(own.Index, at.End);
            words = own.Groups["lead"].Value + (other.Success ? other.Groups["op"].Value : "=") + own.Groups["space"].Value + words;
        }
        return new(at, words);
    }

    private static (string Digits, bool Percent, string Joint, string Unit, int End) Parts(string text, Passage at)
    {
        var raw = at.Of(text);
        var digits = Number().Match(raw) is { Success: true } number ? number.Value : raw.TrimEnd('%', ' ');
        var percent = raw.Contains('%', StringComparison.Ordinal);
        var match = Scale().Match(text, at.Start + digits.Length);
        return match.Success && match.Index == at.Start + digits.Length
            ? (digits, percent, match.Groups["joint"].Value, match.Groups["unit"].Value, match.Index + match.Length) : (digits, percent, "", "", at.End);
    }

    private static string Inflected(string unit, bool one)
    {
        var single = unit.Length > 2 && unit.EndsWith('s') ? unit[..^1] : unit;
        return one || !TimeUnit().IsMatch(single) ? single : single + "s";
    }

    [GeneratedRegex(@"^[+\-−]?\d[\d.,·]*(?<![.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<joint>[-\s]?)(?<unit>(?:hour|day|week|month|year)s?|[mµμnk]?g|m[lL]|IU)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex(@"^(?:hour|day|week|month|year)$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeUnit();

    [GeneratedRegex(@"^\s?(?:%|per\s?cent)", RegexOptions.CultureInvariant)]
    private static partial Regex PercentWord();

    [GeneratedRegex(@"(?<lead>)(?<op>[<>=≤≥])(?<space>\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();
}
