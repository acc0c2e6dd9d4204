using System.Text.RegularExpressions;
using Assay.Records;

namespace Assay.Reading.Regimens;

/// <summary>Finds dose, route, frequency and duration of a treatment in the sentences that name it.</summary>
/// <remarks>The elements of item 5 of TIDieR (Hoffmann and others 2014, doi:10.1136/bmj.g1687), as ExaCT (Kiritchenko and others 2010) told them apart.</remarks>
public static partial class RegimenReader
{
    /// <summary>What the text says of how a treatment was given; null where no sentence that names it says anything.</summary>
    /// <param name="study">The study.</param>
    /// <param name="names">Names of the treatment; case is of no matter.</param>
    public static Regimen? Of(Study study, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(names);
        Regimen? best = null;
        foreach (var sentence in study.Sentences)
        {
            var text = sentence.At.Of(study.Text);
            if (!names.Any(name => name.Length > 1 && text.Contains(name, StringComparison.OrdinalIgnoreCase))) continue;
            var found = new Regimen(First(Dose(), text, sentence.At), First(Route(), text, sentence.At), First(Frequency(), text, sentence.At), First(Duration(), text, sentence.At));
            // A length of time alone may be that of the follow-up.
            if (found is { Dose: null, Route: null } && (found.Frequency is null || found.Duration is null)) continue;
            if (best is null || found.Told > best.Told) best = found;
        }
        return best;
    }

    private static Passage? First(Regex words, string text, Passage within) =>
        words.Match(text) is { Success: true } match ? new(within.Start + match.Index, match.Length) : null;

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<![\d.])\d+(?:[.,·]\d+)?(?:\s?(?:-|–|to|or)\s?\d+(?:[.,·]\d+)?)?\s?(?:mg|µg|μg|mcg|g|IU|MIU|units?|nmol|μmol|µmol|ml|mL)(?:\s?/\s?(?:kg|m2|m²|day|d|dose|h|hour|week))*(?!\s?/\s?(?:d?l|ml|mm)\b)(?![\w/])", Plain)]
    private static partial Regex Dose();

    [GeneratedRegex(@"\b(?:subcutaneous(?:ly)?|s\.c\.|sc(?= injection)|intravenous(?:ly)?|i\.v\.|iv(?= (?:infusion|injection))|oral(?:ly)?|by mouth|intramuscular(?:ly)?|i\.m\.|intraperitoneal(?:ly)?|i\.p\.|intranasal(?:ly)?|inhal(?:ed|ation)|topical(?:ly)?|intrathecal(?:ly)?|intravitreal(?:ly)?|sublingual(?:ly)?|under the skin|transdermal(?:ly)?|rectal(?:ly)?)(?!\w)", Plain)]
    private static partial Regex Route();

    [GeneratedRegex(@"\b(?:(?:once|twice|thrice|one time|two times|three times|four times|\d+ times)(?: (?:a|per|every|each))?[ -](?:day|daily|week|weekly|month|monthly|year)|every (?:other day|day|week|month|\d+ (?:hours?|h|days?|weeks?|months?)|(?:two|three|four|six|eight|twelve) (?:hours|days|weeks|months))|once every \w+ (?:days|weeks|months)|(?:bi|tri)?weekly|daily|monthly|per day|per week|q\d+h|b\.?i\.?d\.?|t\.?i\.?d\.?)(?!\w)", Plain)]
    private static partial Regex Frequency();

    [GeneratedRegex(@"\b(?:for|during|over) (?:the first |up to |at least |a total of )?(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty-four)(?: ?(?:-|–|to|or) ?\d+)?[ -](?:consecutive )?(?:days?|weeks?|months?|years?)\b|\b(?:until|through|to) (?:day|week|month) \d+\b|\b\d+[- ](?:day|week|month)(?= (?:course|treatment|therapy|regimen))", Plain)]
    private static partial Regex Duration();
}
