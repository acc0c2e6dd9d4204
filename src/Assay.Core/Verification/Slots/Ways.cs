using System.Collections.Frozen;
using System.Collections.Immutable;
using Assay.Digests.Wording;

namespace Assay.Verification.Slots;

/// <summary>How papers and those who retell them say which way: "went up", "edged down", "commoner", "sooner", "fared better", "no different".</summary>
internal static class Ways
{
    private const int LongestPhrase = 3;

    private static readonly FrozenDictionary<string, (Way Way, int Sign)> Table = Read(
        (Way.Amount, 1, """
            went up, gone up, goes up, go up, rise, rises, rose, risen, rising, climb, climbs, climbed, climbing, grew, grows, grown, soared, surged, jumped, swelled, exceeded, exceeds, outnumbered, crept up, edged up, pushed up, drove up, driven up, nudged up, shot up,
            commoner, more common, more often, likelier, more likely, more plentiful, plentiful, more abundant, abundant, stronger, heavier, bigger, thicker, richer, taller, raised, raises, raising, higher, highest, greater, greatest, more, most, longer, longest, larger, largest, increase, increases, increased, increasing, elevated, elevation, upregulated, up-regulated, overexpressed, boosted, boosts, boost, boosting, gained, enhanced, enhances, prolonged, lengthened, doubled, tripled, trebled, multiplied, outlived, outlasted, additional, extra, further
            """),
        (Way.Amount, -1, """
            went down, gone down, goes down, came down, come down, coming down, brought down, bring down, dropped, drop, drops, dropping, dip, dipped, dips, slid, slipped, slipping, sank, shrank, shrunk, shrinks, shrinking, fell, fall, falls, fallen, falling, edged down, crept down, trimmed, cut, cuts, cutting, halved, pared, curbed, dampened, blunted, eased, diminished, dwindled, plunged, slumped, subsided, waned,
            rarer, scarcer, less common, less often, less likely, weaker, lighter, thinner, lower, lowest, lowered, lowers, lowering, fewer, fewest, less, least, shorter, shortest, shortened, smaller, smallest, reduce, reduces, reduced, reducing, reduction, reductions, decrease, decreases, decreased, decreasing, decline, declines, declined, declining, downregulated, down-regulated, underexpressed, suppressed, suppresses, inhibited, inhibits, inhibit, attenuated, lessened, lost, restrained, slashed
            """),
        (Way.Pace, 1, "faster, quicker, sooner, earlier, fastest, quickest, quickly, rapidly, speeded, sped, hastened, accelerated, accelerates, shorter time"),
        (Way.Pace, -1, "slower, slowest, slowed, slows, later, delayed, delays, dragged, lingered, took longer, longer time"),
        (Way.Worth, 1, "more favorably, more favorable, more positively, more highly, higher ratings, higher satisfaction, greater satisfaction, more satisfied, better, best, superior, improve, improves, improved, improving, improvement, improvements, preferred, preferable, favored, favorably, favorable, favored, happier, happiest, outperformed, outscored, outshone, bettered, beat, beats, bested, surpassed, more effective, ameliorated, healthier, safer, kinder"),
        (Way.Worth, -1, "less favorably, less positively, less highly, lower ratings, lower satisfaction, worse, worst, worsened, worsening, worsens, inferior, poorer, poorest, impaired, impairs, deteriorated, deterioration, less effective, less favorable, less satisfied, underperformed, aggravated, harmed, unhappier"),
        (Way.Alike, 1, "similar, similarly, comparable, alike, equally, equal, equivalent, unchanged, unaffected, the same, indistinguishable, matched, on a par, much the same, no different, not differ, not different, no difference, no differences, not change, not budge, no change, no changes, held steady, stayed flat"));

    /// <summary>The ways that words point, each with the index of its first word and how many words it takes.</summary>
    public static IEnumerable<(int At, int Taken, Way Way, int Sign)> In(ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
            for (var length = Math.Min(LongestPhrase, words.Length - i); length > 0; length--)
                if (Table.TryGetValue(Phrase(words, i, length), out var found) && !IsNoWay(words, i, length))
                {
                    yield return (i, length, found.Way, found.Sign);
                    i += length - 1;
                    break;
                }
    }

    // "More than 30", "at least", "further studies", "at most".
    private static bool IsNoWay(ImmutableArray<Word> words, int i, int length) => length == 1 && words[i].Lower switch
    {
        "more" or "less" or "fewer" => i + 1 < words.Length && words[i + 1].Lower == "than" || i > 0 && words[i - 1].Lower == "or",
        "most" or "least" => i > 0 && words[i - 1].Lower == "at" || i + 1 < words.Length && words[i + 1].Lower is "of" or "patients" or "people" or "participants" or "children",
        "later" or "earlier" => true,
        "further" or "additional" or "extra" or "lost" or "best" => true,
        "rise" => i > 0 && words[i - 1].Lower is "gave" or "give" or "gives",
        _ => false,
    };

    private static string Phrase(ImmutableArray<Word> words, int i, int length) => length switch
    {
        1 => words[i].Lower,
        2 => $"{words[i].Lower} {words[i + 1].Lower}",
        _ => $"{words[i].Lower} {words[i + 1].Lower} {words[i + 2].Lower}",
    };

    private static FrozenDictionary<string, (Way, int)> Read(params ReadOnlySpan<(Way Way, int Sign, string Phrases)> rows)
    {
        var table = new Dictionary<string, (Way, int)>(StringComparer.Ordinal);
        foreach (var (way, sign, phrases) in rows)
            foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                table.TryAdd(phrase, (way, sign));
                table.TryAdd(phrase.Replace("favor", "favour", StringComparison.Ordinal), (way, sign));
            }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
