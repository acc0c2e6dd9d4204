using Assay.Language;

namespace Assay.Reading.Findings.Arms;

/// <summary>Tells which treatment a lettered or numbered group gets: "group A received X", "X (group I)".</summary>
internal static class ArmAliases
{
    private const int Reach = 14;

    /// <summary>Lettered arms, each with the treatment named beside it first.</summary>
    public static List<(ArmDraft Letter, ArmDraft Treatment)> Find(Wording words, IReadOnlyList<ArmMention> mentions)
    {
        var found = new List<(ArmDraft Letter, ArmDraft Treatment)>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var letter = mentions[i].Arm;
            if (!IsLetter(letter) || found.Exists(one => one.Letter == letter)) continue;
            var treatment = Behind(words, mentions, i) ?? Ahead(words, mentions, i);
            if (treatment is not null && !found.Exists(one => one.Treatment == treatment)) found.Add((letter, treatment));
        }
        return found;
    }

    /// <summary>Gives a lettered arm the drug named beside it where that drug is no arm yet: "X twice a day (group B)".</summary>
    public static void Name(Wording words, IReadOnlyList<ArmMention> mentions, IReadOnlyList<ArmDraft> arms)
    {
        foreach (var mention in mentions)
        {
            if (!(IsLetter(mention.Arm) || IsShort(mention.Arm)) || mention.Arm.IsNamedLate || Bracket(words, mention.First) is not (> 0 and var open)) continue;
            if (!IsLetter(mention.Arm) && (open != mention.First - 1 || words.Mark(mention.Last + 1) is not (')' or ',' or ';'))) continue;
            var last = open - 1;
            while (last > 0 && open - last <= 9 && !ArmDrugs.IsDrug(words.Span(last)) && words.Mark(last) is not ('.' or ';' or ')') && !words.Has(last, WordClass.Conjunction)) last--;
            if (last <= 0 || !ArmDrugs.IsDrug(words.Span(last)) || mentions.Any(other => other.First <= last && last <= other.Last)) continue;
            var first = last;
            while (first > 1 && last - first < 6 && (words.Mark(first - 1) is '/' or '+' or '-' || words.Is(first - 1, "plus") || ArmDrugs.IsDrug(words.Span(first - 1)))) first--;
            var name = words.Range(first, last).Of(words.Text);
            var key = ArmNames.Key(name);
            if (arms.Any(arm => arm.Keys.Contains(key))) continue;
            mention.Arm.Keys.Add(key);
            mention.Arm.Names.Add(name);
            mention.Arm.IsNamedLate = true;
        }
    }

    // "dorzolamide/timolol (DTFC)": a short form whose letters do not spell the words.
    private static bool IsShort(ArmDraft arm) => arm.Label.Length is >= 2 and <= 7 && arm.Label.Count(char.IsUpper) >= 2 && !arm.Keys.Any(static key => ArmFolding.Drugs(key).Count > 0);

    // The bracket that opens right before "group B", or -1.
    private static int Bracket(Wording words, int letter)
    {
        for (var k = letter - 1; k >= 0 && letter - k <= 6; k--)
        {
            if (words.Mark(k) is '(' or '[') return k;
            if (words.Mark(k) is ')' or '.' || words.Has(k, WordClass.Verb)) return -1;
        }
        return -1;
    }

    private static bool IsLetter(ArmDraft arm) => arm.Key is "a" or "b" or "c" or "d" or "e" or "1" or "2" or "3" or "4" or "i" or "ii" or "iii" or "iv";

    // "X (n = 20, group A)"
    private static ArmDraft? Behind(Wording words, IReadOnlyList<ArmMention> mentions, int i)
    {
        if (i == 0 || IsLetter(mentions[i - 1].Arm) || mentions[i].First - mentions[i - 1].Last > 12) return null;
        return Bracket(words, mentions[i].First) > mentions[i - 1].Last ? mentions[i - 1].Arm : null;
    }

    // "group A received X", "group A: X"
    private static ArmDraft? Ahead(Wording words, IReadOnlyList<ArmMention> mentions, int i)
    {
        if (i + 1 >= mentions.Count || IsLetter(mentions[i + 1].Arm) || mentions[i + 1].First - mentions[i].Last > Reach) return null;
        for (var k = mentions[i].Last + 1; k < mentions[i + 1].First; k++)
        {
            if (words.IsAny(k, "received", "receiving", "treated", "given", "assigned", "used", "underwent", "took", "with", "on") || words.Mark(k) is ':' or '=') return mentions[i + 1].Arm;
            if (words.Mark(k) is '.' or ';') return null;
        }
        return null;
    }
}
