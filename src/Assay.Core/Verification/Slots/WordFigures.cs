using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reading;
using Assay.Records;

namespace Assay.Verification.Slots;

/// <summary>Numbers that a digest hides in words: half, a third, one in four, doubled, halved, twice, threefold.</summary>
internal static partial class WordFigures
{
    /// <summary>They, in order. Shares are percentages; doubled and halved are folds.</summary>
    public static IEnumerable<Number> In(string text)
    {
        foreach (Match match in Shares().Matches(text))
            if (ShareOf(match) is { } share)
                yield return new(match.Value, share, 0, ShareUnit, NumberKind.Percent, new Passage(match.Index, match.Length), null);
        foreach (Match match in Folds().Matches(text))
            yield return new(match.Value, FoldOf(match.Value), 0, FoldUnit, NumberKind.Fold, new Passage(match.Index, match.Length), null);
    }

    /// <summary>Unit of a share in words; it stands for a percentage within a point or two.</summary>
    public const string ShareUnit = "share";

    /// <summary>Unit of a fold in words.</summary>
    public const string FoldUnit = "fold in words";

    private static double? ShareOf(Match match)
    {
        if (match.Groups["of"].Success)
        {
            var (part, whole) = (Count(match.Groups["part"].Value), Count(match.Groups["of"].Value));
            return part > 0 && whole >= part ? 100 * part / whole : null;
        }
        var times = match.Groups["times"].Success ? Count(match.Groups["times"].Value) : 1;
        return times * (match.Groups["share"].Success ? match.Groups["share"].Value : "half").ToLowerInvariant().TrimEnd('s') switch
        {
            "half" or "halve" => 50,
            "third" => 100 / 3.0,
            "quarter" or "fourth" => 25,
            "fifth" => 20,
            _ => 10,
        };
    }

    private static double FoldOf(string word) => word.ToLowerInvariant() switch
    {
        ['d', ..] or "twice" or "twofold" or "two-fold" => 2,
        ['t', 'r', 'i', ..] or ['t', 'r', 'e', ..] or ['t', 'h', ..] => 3,
        ['q', ..] or ['f', ..] => 4,
        _ => 0.5,
    };

    private static double Count(string word) => word.ToLowerInvariant() switch
    {
        "one" or "a" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        _ => double.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0,
    };

    [GeneratedRegex(@"\b(?:(?<part>one|two|three|four|five|[1-9])[ -](?:in|out of)[ -](?:every )?(?<of>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10|20|100)(?![\d.]*\d|%)|(?:(?<times>a|one|two|three|four)[ -])(?<share>half|thirds?|quarters?|fourths|fifths?|tenths?)(?= (?:of|as|lower|higher|fewer|more|less|reduction|died|survived|had|were|relapsed|responded)\b)|half(?= (?:of|as|the)\b)|(?<=\bby )(?:a |one[ -])?(?<share>half|third|quarter|fifth|tenth))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    [GeneratedRegex(@"\b(?:doubled|doubling|doubles|twice|two-?fold|tripled|triples|trebled|three-?fold|quadrupled|four-?fold|halved|halves|halving)\b(?! (?:daily|weekly|monthly|a |per |as))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Folds();
}
