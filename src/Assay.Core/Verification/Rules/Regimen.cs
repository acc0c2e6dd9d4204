using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assay.Verification.Slots;

namespace Assay.Verification.Rules;

/// <summary>V19: how it was given. A weekly injection does not become a daily one, nor an oral drug an infusion.</summary>
internal sealed partial class Regimen : IClaimRule
{
    // How often, as times and the days they are spread over; the first row that matches a place decides it.
    private static readonly ImmutableArray<(Regex Words, string Often)> schedules =
    [
        (Alternate(), "every other day"), (ThreeADay(), "three times a day"), (TwoADay(), "twice a day"), (ThreeAWeek(), "three times a week"), (TwoAWeek(), "twice a week"),
        (OneAWeek(), "once a week"), (OneAMonth(), "once a month"), (OneADay(), "once a day"),
    ];

    private static readonly ImmutableArray<(Regex Words, string Route)> routes =
    [
        (Oral(), "by mouth"), (Intravenous(), "into a vein"), (Subcutaneous(), "under the skin"), (Intramuscular(), "into a muscle"), (Topical(), "on the skin"),
        (Inhaled(), "by inhalation"), (Nasal(), "through the nose"), (Rectal(), "by rectum"), (Intrathecal(), "into the spinal fluid"), (Intravitreal(), "into the eye"),
    ];

    public string Id => "V19";

    public string Name => "INTERVENTION";

    public IEnumerable<Objection> Check(Examination examination) =>
        Against(examination, schedules, "given").Concat(Against(examination, routes, "given")).Concat(Moved(examination).Take(1));

    // "100 mg each day" where the source has 100 mg a week, and of those who took it daily another dose.
    private static IEnumerable<Objection> Moved(Examination examination)
    {
        foreach (var entry in examination.Entries.Where(static entry => entry is { Bound: not null, Placed: false } && (entry.Figure.Class == FigureClass.Dose || Classes.IsMain(entry.Figure.Class))))
        {
            if (In(Part(examination.Claim, entry.Figure), schedules) is not { Count: 1 } mine) continue;
            var often = mine.First().Key;
            var beside = examination.Source.Statements.SelectMany(statement => statement.Figures.Where(figure => !figure.IsName && Classes.Compatible(entry.Figure.Class, figure.Class) && Ledger.NumberLedger.Equal(entry.Figure, figure)).Select(figure => Part(statement, figure))).ToList();
            if (beside.Count > 0 && beside.TrueForAll(part => In(part, schedules) is { Count: 1 } theirs && theirs.First().Key != often))
                yield return new(Support.Contradicted, $"The digest gives {Wordings.Literal(entry.Figure)} {often} (“{mine.First().Value}”); in the source it is {In(beside[0], schedules).First().Key}.", entry.Bound!.Figure.At, entry.Figure.Index);
        }
    }

    // What stands with a number between commas and brackets.
    private static string Part(Statement statement, Figure figure)
    {
        var (text, start, end) = (statement.Text, figure.At.Start, figure.At.End);
        while (start > statement.At.Start && text[start - 1] is not (',' or ';' or '(' or ')')) start--;
        while (end < statement.At.End && text[end] is not (',' or ';' or '(' or ')')) end++;
        return text[start..end];
    }

    private static IEnumerable<Objection> Against(Examination examination, ImmutableArray<(Regex Words, string Meaning)> kinds, string verb)
    {
        var mine = In(examination.Claim.Sentence, kinds);
        if (mine.Count == 0) yield break;
        var known = In(examination.Source.Text, kinds);
        foreach (var (meaning, word) in In(examination.Source.Title, kinds)) known.TryAdd(meaning, word);
        foreach (var (meaning, word) in mine)
            if (!known.ContainsKey(meaning))
                yield return known.Count > 0
                    ? new(Support.Contradicted, $"The digest says it was {verb} {meaning} (“{word}”); the source says “{known.First().Value}”.", examination.Best?.At)
                    : new(Support.Unsupported, $"The digest says it was {verb} {meaning} (“{word}”); the source does not say so.", examination.Best?.At);
    }

    private static SortedDictionary<string, string> In(string text, ImmutableArray<(Regex Words, string Meaning)> kinds)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var taken = new List<(int Start, int End)>();
        foreach (var (words, meaning) in kinds)
            foreach (Match match in words.Matches(text))
            {
                if (taken.Exists(place => match.Index < place.End && place.Start < match.Index + match.Length)) continue;
                taken.Add((match.Index, match.Index + match.Length));
                found.TryAdd(meaning, match.Value);
            }
        return found;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:every other day|(?:on )?alternate days|every second day|every 2 days)\b", Plain)]
    private static partial Regex Alternate();

    [GeneratedRegex(@"\b(?:three|3) times (?:daily|a day|per day|each day)\b|\bthrice daily\b|\bt\.?i\.?d\b|\bevery (?:8|eight) h(?:ours)?\b", Plain)]
    private static partial Regex ThreeADay();

    [GeneratedRegex(@"\b(?:twice|two times|2 times) (?:daily|a day|per day|each day)\b|\btwice-daily\b|\bb\.?i\.?d\b|\bevery (?:12|twelve) h(?:ours)?\b", Plain)]
    private static partial Regex TwoADay();

    [GeneratedRegex(@"\b(?:three times|3 times|thrice) (?:weekly|a week|per week|each week)\b", Plain)]
    private static partial Regex ThreeAWeek();

    [GeneratedRegex(@"\b(?:twice|two times|2 times) (?:weekly|a week|per week|each week)\b|\btwice-weekly\b|\bbiw\b", Plain)]
    private static partial Regex TwoAWeek();

    [GeneratedRegex(@"\b(?:once[- ]weekly|once a week|(?<!\d[\s-])(?<!twice[\s-])(?<!times\s)weekly|every week|qw|/week|per week|a week(?= (?:for|during|over)))\b", Plain)]
    private static partial Regex OneAWeek();

    [GeneratedRegex(@"\b(?:once[- ]monthly|once a month|monthly|every month|every 4 weeks)\b", Plain)]
    private static partial Regex OneAMonth();

    [GeneratedRegex(@"\b(?:once[- ]daily|once a day|every day|q\.?d\b|daily(?! (?:life|living|activit\w*|practice|routine|clinical|diar\w*|function\w*|intake|consumption|care))|/d(?:ay)?|per day|a day(?= for)|each day|nightly|every night)\b", Plain)]
    private static partial Regex OneADay();

    [GeneratedRegex(@"\b(?:oral(?:ly)?|by mouth|per os|p\.o\b|tablets?|capsules?)\b(?! (?:cancer|health|cavity|mucos\w*|hygiene|glucose|contraceptive))", Plain)]
    private static partial Regex Oral();

    [GeneratedRegex(@"\b(?:intravenous(?:ly)?|i\.v\b|iv infusion|infus(?:ion|ions|ed))", Plain)]
    private static partial Regex Intravenous();

    [GeneratedRegex(@"\b(?:subcutaneous(?:ly)?|s\.c\b)", Plain)]
    private static partial Regex Subcutaneous();

    [GeneratedRegex(@"\b(?:intramuscular(?:ly)?|i\.m\b)", Plain)]
    private static partial Regex Intramuscular();

    [GeneratedRegex(@"\b(?:topical(?:ly)?|transdermal(?:ly)?|cream|ointment|gel|patch)\b", Plain)]
    private static partial Regex Topical();

    [GeneratedRegex(@"\b(?:inhaled|inhalation|nebuli[sz]ed|inhaler)\b", Plain)]
    private static partial Regex Inhaled();

    [GeneratedRegex(@"\b(?:intranasal(?:ly)?|nasal spray)\b", Plain)]
    private static partial Regex Nasal();

    [GeneratedRegex(@"\b(?:rectal(?:ly)?|suppositor(?:y|ies))\b(?! (?:cancer|bleeding|examination))", Plain)]
    private static partial Regex Rectal();

    [GeneratedRegex(@"\b(?:intrathecal(?:ly)?|epidural|spinal injection)\b", Plain)]
    private static partial Regex Intrathecal();

    [GeneratedRegex(@"\b(?:intravitreal(?:ly)?|eye ?drops)\b", Plain)]
    private static partial Regex Intravitreal();
}
